#ifndef REGRID_PAGE_READER_H
#define REGRID_PAGE_READER_H
#ifdef __cplusplus
extern "C"
#endif
int regrid_reader_probe(void);
#endif
