#include "Confinement.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// Landlock's interface as of its version 6. Headers are often older than the kernel, so its numbers stand here.
#define LANDLOCK_VERSION_FLAG 1u
#define LANDLOCK_PATH_BENEATH 1
enum {
    FILE_EXECUTE = 1 << 0,
    FILE_WRITE = 1 << 1,
    FILE_READ = 1 << 2,
    FOLDER_READ = 1 << 3,
    FILE_REMOVE = 1 << 5,
    FILE_MAKE = 1 << 8,
    FILE_TRUNCATE = 1 << 14,
};
struct landlock_rules {
    uint64_t files, network, scoped;
};
struct landlock_path {
    uint64_t allowed;
    int32_t folder;
} __attribute__((packed));

// Fonts, character maps and libraries: what Poppler and the C library may open while they read.
static const char *const system_folders[] = {"/usr", "/lib", "/lib64", "/etc/fonts", "/dev/null"};

static void allow_path(int rules, const char *path, uint64_t access) {
    struct landlock_path rule = {access, open(path, O_PATH | O_CLOEXEC)};
    if (rule.folder < 0) return;
    if (syscall(SYS_landlock_add_rule, rules, LANDLOCK_PATH_BENEATH, &rule, 0) != 0 && (access & FOLDER_READ) != 0) {
        // Rights of folders are refused for a file.
        rule.allowed = access & (FILE_READ | FILE_WRITE | FILE_TRUNCATE);
        syscall(SYS_landlock_add_rule, rules, LANDLOCK_PATH_BENEATH, &rule, 0);
    }
    close(rule.folder);
}

static bool confine_files(const char *readable, const char *writable) {
    long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_VERSION_FLAG);
    if (version < 1) return false;
    // 13 rights in version 1; 2 adds moving between folders, 3 truncation, 5 ioctl.
    uint64_t files = (1 << 13) - 1;
    if (version >= 2) files |= 1 << 13;
    if (version >= 3) files |= FILE_TRUNCATE;
    struct landlock_rules handled = {files, version >= 4 ? 3 : 0, version >= 6 ? 3 : 0};
    size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
    int rules = (int)syscall(SYS_landlock_create_ruleset, &handled, size, 0);
    if (rules < 0) return false;
    for (size_t index = 0; index < sizeof system_folders / sizeof *system_folders; index++)
        allow_path(rules, system_folders[index], FILE_READ | FOLDER_READ);
    if (readable != NULL) allow_path(rules, readable, FILE_READ | FOLDER_READ);
    uint64_t writing = FILE_READ | FILE_WRITE | FOLDER_READ | FILE_REMOVE | FILE_MAKE | FILE_TRUNCATE;
    if (writable != NULL) allow_path(rules, writable, writing & files);
    bool done = syscall(SYS_landlock_restrict_self, rules, 0) == 0;
    close(rules);
    return done;
}

#if defined(__x86_64__)
#define THIS_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define THIS_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#define NUMBER BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr))
#define GIVE(error) BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (error))
#define ALLOW BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)
#define UNLESS(what) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (what), 0, 1)
#define REFUSE(call) UNLESS(SYS_##call), GIVE(EPERM)

static bool confine_calls(void) {
#ifdef THIS_ARCHITECTURE
    struct sock_filter filter[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, THIS_ARCHITECTURE, 1, 0), GIVE(EPERM),
        NUMBER,
#ifdef __x86_64__
        // The x32 calls, under numbers of their own.
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1), GIVE(EPERM),
        REFUSE(fork), REFUSE(vfork),
#endif
        REFUSE(socket), REFUSE(socketpair), REFUSE(connect), REFUSE(bind), REFUSE(listen), REFUSE(accept4),
        REFUSE(execve), REFUSE(execveat), REFUSE(kill), REFUSE(pidfd_open), REFUSE(pidfd_send_signal),
        REFUSE(ptrace), REFUSE(process_vm_readv), REFUSE(process_vm_writev), REFUSE(open_by_handle_at),
        REFUSE(mount), REFUSE(umount2), REFUSE(chroot), REFUSE(pivot_root), REFUSE(unshare), REFUSE(setns),
        REFUSE(bpf), REFUSE(perf_event_open), REFUSE(userfaultfd), REFUSE(io_uring_setup),
        REFUSE(keyctl), REFUSE(add_key), REFUSE(request_key),
        // Its flags are in memory, where a filter cannot look; the C library goes back to clone.
        UNLESS(SYS_clone3), GIVE(ENOSYS),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 1, 0), ALLOW,
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[0])),
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0), GIVE(EPERM),
        ALLOW,
    };
    struct sock_fprog program = {sizeof filter / sizeof *filter, filter};
    return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0;
#else
    return false;
#endif
}

unsigned confine_this_process(const char *readable, const char *writable) {
    unsigned done = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 ? CONFINED_PRIVILEGES : 0;
    if (confine_files(readable, writable)) done |= CONFINED_FILES;
    if (confine_calls()) done |= CONFINED_CALLS;
    return done;
}

unsigned probe_confinement(void) {
    pid_t process = fork();
    if (process == 0) _exit((int)confine_this_process(NULL, NULL));
    int status = 0;
    if (process < 0 || waitpid(process, &status, 0) != process || !WIFEXITED(status)) return 0;
    return (unsigned)WEXITSTATUS(status);
}
