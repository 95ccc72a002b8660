#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

/* A file in memory, closed in programs that are started; negative where none can be made. glibc shows the call only to
   programs that ask for GNU extensions. */
static inline int regrid_memory_file(const char *name) {
    const unsigned int close_on_exec = 1;
    return (int)syscall(SYS_memfd_create, name, close_on_exec);
}
