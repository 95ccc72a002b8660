#include "Confinement.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void set_limit(int resource, rlim_t soft, rlim_t hard) {
    struct rlimit limit = {soft, hard};
    setrlimit(resource, &limit);
}

static void apply_limits(struct process_limits limits) {
    set_limit(RLIMIT_CORE, 0, 0);
    if (limits.memory_bytes > 0) set_limit(RLIMIT_DATA, limits.memory_bytes, limits.memory_bytes);
    if (limits.cpu_seconds > 0) set_limit(RLIMIT_CPU, limits.cpu_seconds, RLIM_INFINITY);
}

// Only calls that are safe between fork and exec in a process with threads.
static void become(
    const char *path, char *const *arguments, const int streams[3], int kept, struct process_limits limits,
    pid_t parent, int report) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(1);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    signal(SIGINT, SIG_IGN);
    signal(SIGTERM, SIG_DFL);
    signal(SIGHUP, SIG_DFL);
    signal(SIGPIPE, SIG_DFL);
    bool ready = true;
    for (int stream = 0; stream < 3; stream++) {
        // dup2 onto itself keeps FD_CLOEXEC.
        if (streams[stream] == stream) ready = ready && fcntl(stream, F_SETFD, 0) == 0;
        else ready = ready && dup2(streams[stream], stream) == stream;
    }
    if (kept >= 0) ready = ready && fcntl(kept, F_SETFD, 0) == 0;
    if (ready) {
        apply_limits(limits);
        // A program that was just written is busy while another process forked meanwhile still has it open.
        const struct timespec pause = {0, 20 * 1000 * 1000};
        for (int tries = 0; tries < 50; tries++) {
            execv(path, arguments);
            if (errno != ETXTBSY) break;
            nanosleep(&pause, NULL);
        }
    }
    int reason = errno;
    ssize_t written = write(report, &reason, sizeof reason);
    _exit(written == sizeof reason ? 127 : 126);
}

pid_t start_process(
    const char *path, char *const *arguments, int input, int output, int error, int kept, struct process_limits limits) {
    int report[2];
    if (pipe2(report, O_CLOEXEC) != 0) return -errno;
    pid_t parent = getpid();
    pid_t process = fork();
    if (process == 0) {
        const int streams[3] = {input, output, error};
        become(path, arguments, streams, kept, limits, parent, report[1]);
    }
    int reason = process < 0 ? errno : 0;
    close(report[1]);
    if (process > 0) {
        ssize_t count;
        do count = read(report[0], &reason, sizeof reason);
        while (count < 0 && errno == EINTR);
        if (count == sizeof reason) waitpid(process, NULL, 0);
        else reason = 0;
    }
    close(report[0]);
    return reason != 0 ? -reason : process;
}

int open_pipe(int *reading_end, int *writing_end) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return -1;
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    *reading_end = ends[0];
    *writing_end = ends[1];
    return 0;
}

void let_block(int descriptor) { fcntl(descriptor, F_SETFL, 0); }

int watch_process(pid_t process) {
    return (int)syscall(SYS_pidfd_open, process, 0);
}

bool collect_process(pid_t process, int *status, double *cpu_seconds, uint64_t *peak_bytes) {
    struct rusage usage;
    memset(&usage, 0, sizeof usage);
    if (wait4(process, status, WNOHANG, &usage) == 0) return false;
    *cpu_seconds = (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
    *peak_bytes = (uint64_t)usage.ru_maxrss * 1024;
    return true;
}

static char time_message[512], fault_message[512];

static void say_and_exit(int signal) {
    const char *message = signal == SIGXCPU ? time_message : fault_message;
    ssize_t written = write(STDERR_FILENO, message, strlen(message));
    _exit(written < 0 ? 2 : 1);
}

void limit_this_process(struct process_limits limits, const char *out_of_time, const char *fault) {
    strncpy(time_message, out_of_time, sizeof time_message - 1);
    strncpy(fault_message, fault, sizeof fault_message - 1);
    signal(SIGXCPU, say_and_exit);
    signal(SIGABRT, say_and_exit);
    signal(SIGILL, say_and_exit);
    signal(SIGTRAP, say_and_exit);
    apply_limits(limits);
}

void allow_cpu_seconds(uint64_t seconds) {
    // The second between is for the handler of SIGXCPU.
    set_limit(RLIMIT_CPU, seconds, seconds + 1);
}

static int stop_pipe[2] = {-1, -1};
static volatile sig_atomic_t stop_signal = 0;

static void note_stop(int signal) {
    int before = errno;
    stop_signal = signal;
    ssize_t written = write(stop_pipe[1], "", 1);
    (void)written;
    errno = before;
}

int catch_stop_signals(void) {
    if (pipe2(stop_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = note_stop;
    action.sa_flags = SA_RESTART;
    const int signals[] = {SIGINT, SIGTERM, SIGHUP};
    for (size_t index = 0; index < sizeof signals / sizeof *signals; index++) {
        struct sigaction before;
        sigaction(signals[index], NULL, &before);
        // nohup and shells' background jobs have some passed over; that stays so.
        if (before.sa_handler != SIG_IGN) sigaction(signals[index], &action, NULL);
    }
    // Programs that start others from a thread often pass on that it blocks signals.
    sigset_t caught;
    sigemptyset(&caught);
    for (size_t index = 0; index < sizeof signals / sizeof *signals; index++) sigaddset(&caught, signals[index]);
    sigprocmask(SIG_UNBLOCK, &caught, NULL);
    return stop_pipe[0];
}

int caught_stop_signal(void) { return stop_signal; }

void end_by_signal(int number) {
    signal(number, SIG_DFL);
    raise(number);
    _exit(128 + number);
}
