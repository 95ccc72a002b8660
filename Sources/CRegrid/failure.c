/* The last failure of each thread, in C because Swift has no thread-local storage. */
#include "regrid_failure.h"

#include <string.h>

static _Thread_local regrid_status last_status = REGRID_OK;
static _Thread_local char last_message[1024];

regrid_status regrid_last_status(void) {
    return last_status;
}

const char *regrid_last_message(void) {
    return last_message;
}

void regrid_leave_failure(regrid_status status, const char *message) {
    size_t length = strnlen(message, sizeof last_message);
    if (length == sizeof last_message)
        do length--; while (length > 0 && (message[length] & 0xC0) == 0x80); /* never half a character */
    last_status = status;
    memcpy(last_message, message, length);
    last_message[length] = '\0';
}
