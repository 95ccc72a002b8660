/* The Unicode Bidirectional Algorithm; the include path comes from pkg-config. */
#include <fribidi.h>
