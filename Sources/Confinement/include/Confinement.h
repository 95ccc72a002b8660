// Processes with limits that the kernel enforces. Raw system calls, because the C library has none of them.
#ifndef CONFINEMENT_H
#define CONFINEMENT_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/// What a process may use; 0 for no limit.
struct process_limits {
    /// Seconds of CPU time. The process may raise them, see `allow_cpu_seconds`.
    uint64_t cpu_seconds;
    /// Bytes of memory of its own (RLIMIT_DATA: heap and other private writable pages, not files mapped for reading).
    uint64_t memory_bytes;
};

/// Starts `path` with `arguments` (ending in NULL) and the three standard streams; gives the process id, or a negative
/// errno where the program could not be started.
///
/// The process gains no privileges, leaves no core, passes over SIGINT (the parent ends it) and is killed when the
/// thread that called this ends. Descriptors without FD_CLOEXEC stay open in it; so does `kept` unless it is negative.
pid_t start_process(
    const char *path, char *const *arguments, int input, int output, int error, int kept, struct process_limits limits);

/// Opens a pipe that other programs do not inherit and whose reading end does not block; negative where that fails.
int open_pipe(int *reading_end, int *writing_end);

/// Lets reading from a descriptor wait.
void let_block(int descriptor);

/// A descriptor that becomes readable when the process ends; negative where the kernel has none (before Linux 5.3).
int watch_process(pid_t process);

/// Takes a process that has ended off the system's list. Gives false while it runs.
///
/// - status: as wait(2) gives it.
/// - cpu_seconds, peak_bytes: what it used.
bool collect_process(pid_t process, int *status, double *cpu_seconds, uint64_t *peak_bytes);

/// Applies limits to the calling process. At the end of its CPU time `out_of_time` is written to standard error, where
/// it aborts or traps, as it does for want of memory, `fault`; the process then exits with code 1.
void limit_this_process(struct process_limits limits, const char *out_of_time, const char *fault);

/// Sets the CPU time after which the calling process is killed, counted from its start; what is behind it cannot be
/// taken back.
void allow_cpu_seconds(uint64_t seconds);

/// What confines a process.
enum confinement {
    CONFINED_PRIVILEGES = 1,
    CONFINED_CALLS = 2,
    CONFINED_FILES = 4,
};

/// Confines the calling process for good, which must have one thread: no new privileges; no network, programs or
/// processes (seccomp); reading only of the system's own files and of `readable`, writing only below the folder
/// `writable` (Landlock). Either may be NULL.
///
/// Gives what is in force, an OR of `enum confinement`; what the kernel lacks is left out.
unsigned confine_this_process(const char *readable, const char *writable);

/// What `confine_this_process` would put in force here, tried in a process that ends at once.
unsigned probe_confinement(void);

/// From now on SIGINT, SIGTERM and SIGHUP do not end the process but make the returned descriptor readable; negative
/// where that cannot be done.
int catch_stop_signals(void);

/// The last signal caught, 0 for none.
int caught_stop_signal(void);

/// Ends the process by a signal's own action.
void end_by_signal(int signal);

#endif
