/* What the library's Swift side gives the C side; not part of the installed header. */
#ifndef REGRID_FAILURE_H
#define REGRID_FAILURE_H

#include "regrid.h"

/* Leaves a status and a message, which is cut to 1023 bytes and whole characters, for the calling thread. */
void regrid_leave_failure(regrid_status status, const char *message);

#endif
