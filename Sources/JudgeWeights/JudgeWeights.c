#include "JudgeWeights.h"

#pragma clang diagnostic ignored "-Wc23-extensions" // the Swift toolchain's clang knows #embed in every C

static const unsigned char weights[] = {
#embed "judges.bin"
};

const unsigned char *regrid_judge_weights(void) { return weights; }

size_t regrid_judge_weights_size(void) { return sizeof weights; }
