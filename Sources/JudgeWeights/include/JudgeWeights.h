/// The weights of the judges, embedded in the program as `tools/train` wrote them.
#ifndef REGRID_JUDGE_WEIGHTS_H
#define REGRID_JUDGE_WEIGHTS_H

#include <stddef.h>

/// The first byte; valid as long as the program runs.
const unsigned char *regrid_judge_weights(void);
/// How many bytes there are.
size_t regrid_judge_weights_size(void);

#endif
