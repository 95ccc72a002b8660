/*
 * PageReader: what a PDF page paints, through an OutputDev on Poppler's C++ core.
 *
 * Built against Poppler 22.12 (Debian 12); the core's headers carry no promise between versions, so
 * everything that touches them stays in this target.
 *
 * Threads: Poppler keeps state for the whole process. One call at a time, from any thread.
 * Ownership: the caller owns a reader and frees it with regrid_reader_close. A page or picture belongs to the reader
 * and is valid until the next call with that reader.
 * Coordinates: points, origin top left of the page as displayed (/Rotate applied, crop box), y down.
 * Errors: open returns NULL and sets the status; reading a page never fails, it gives fewer things and messages.
 */
#ifndef REGRID_PAGE_READER_H
#define REGRID_PAGE_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct regrid_reader regrid_reader;

typedef enum regrid_reader_status {
    REGRID_READER_OK = 0,
    REGRID_READER_UNREADABLE,       /* no such file, or not allowed */
    REGRID_READER_EMPTY,            /* no bytes at all */
    REGRID_READER_DAMAGED,          /* not a PDF, or no pages to be found */
    REGRID_READER_ENCRYPTED         /* the password is missing or wrong */
} regrid_reader_status;

typedef struct regrid_color {
    float red, green, blue, alpha; /* 0 to 1 */
} regrid_color;

/* One painted character. */
typedef struct regrid_glyph {
    uint32_t text, text_length;     /* UTF-8 in regrid_page.text; length 0 where the font has no Unicode */
    double x0, y0, x1, y1;          /* box of advance and font ascent/descent */
    double origin_x, origin_y;      /* pen on the baseline */
    double advance;                 /* along the writing direction, without character and word spacing */
    double angle;                   /* writing direction, degrees clockwise */
    double size;                    /* font size as painted */
    int32_t font;                   /* index into regrid_page.fonts, -1 for none */
    uint32_t clip;                  /* index into regrid_page.clips */
    uint32_t order;                 /* painting order over all kinds of things */
    regrid_color color;
    int32_t tag;                    /* index into regrid_page.tagged_cells, -1 for none */
    bool vertical;                  /* the font writes top to bottom */
    bool mirrored;                  /* shown as in a mirror: the pen moves against the direction of angle */
    bool invisible;                 /* render mode 3 or 7, or fully transparent */
} regrid_glyph;

/* A straight piece of a stroked path, cut to the clip. */
typedef struct regrid_stroke {
    double x0, y0, x1, y1;
    double width;
    regrid_color color;
    uint32_t order;
    bool dashed;
} regrid_stroke;

/* A filled rectangle, or the box of another filled shape, cut to the clip. */
typedef struct regrid_fill {
    double x0, y0, x1, y1;
    regrid_color color;
    uint32_t order;
    bool rectangle;
} regrid_fill;

typedef struct regrid_rect {
    double x0, y0, x1, y1;
} regrid_rect;

typedef struct regrid_image {
    double x0, y0, x1, y1;
    uint32_t order;
} regrid_image;

typedef struct regrid_font {
    const char *name;               /* UTF-8, without subset prefix */
    bool bold, italic;
} regrid_font;

/* A cell of a table that the document's structure tags name. Its slots are counted over all pages of the table; a page
   lists the cells of each row that it holds something of, empty ones too. */
typedef struct regrid_tagged_cell {
    int32_t table;                  /* counts the tables of the document */
    int32_t row, column;            /* from 0 */
    int32_t row_span, column_span;  /* at least 1 */
    bool heading;                   /* tagged as a header */
} regrid_tagged_cell;

typedef struct regrid_page {
    double width, height;
    const char *text;
    const regrid_glyph *glyphs;     size_t glyph_count;
    const regrid_stroke *strokes;   size_t stroke_count;
    const regrid_fill *fills;       size_t fill_count;
    const regrid_image *images;     size_t image_count;
    const regrid_font *fonts;       size_t font_count;
    const regrid_rect *clips;       size_t clip_count;
    const regrid_tagged_cell *tagged_cells; size_t tagged_cell_count;
    const char *const *complaints;  size_t complaint_count;
    size_t curve_count;             /* curved pieces of stroked and filled paths */
    bool missing;                   /* the document counts the page but does not have it, or it is damaged beyond reading */
    bool truncated;                 /* reading stopped because the page holds more than the limit */
} regrid_page;

/* Opens the file at `path`; `password` may be NULL. On failure returns NULL, sets *status, and copies the
   system's reason or Poppler's first complaint into `reason`. */
regrid_reader *regrid_reader_open_file(const char *path, const char *password, regrid_reader_status *status,
                                       char *reason, size_t reason_capacity);

/* The same from memory; the bytes are copied. */
regrid_reader *regrid_reader_open_bytes(const void *bytes, size_t length, const char *password,
                                        regrid_reader_status *status, char *reason, size_t reason_capacity);

/* How many pages the document has; at least 1. */
int regrid_reader_page_count(const regrid_reader *reader);

/* Interprets page `number` (from 1). At most `limit` things (glyphs, strokes, fills, images) are recorded;
   what lies more than 1e9 points from the page's corner, or has no place, is left out. */
const regrid_page *regrid_reader_read_page(regrid_reader *reader, int number, size_t limit);

/* Paints page `number` (from 1) on white paper as a PNG whose longer side has `longest_side` pixels. Returns NULL where
   there is no such page or no picture of it can be made. */
const void *regrid_reader_paint_page(regrid_reader *reader, int number, double longest_side, size_t *length);

/* Has fontconfig look at the fonts of the system and write its caches, as the first painting would: a process that may
   write no files afterwards does so before. */
void regrid_reader_load_fonts(void);

/* Closes the document and frees everything that came from it; NULL is allowed. */
void regrid_reader_close(regrid_reader *reader);

#ifdef __cplusplus
}
#endif
#endif
