/*
 * regrid.h: rebuild tables from born-digital PDFs.
 *
 *     regrid_document *document = regrid_extract_file("accounts.pdf", NULL);
 *     if (!document) {
 *         fprintf(stderr, "%s\n", regrid_last_message());
 *         return 1;
 *     }
 *     const regrid_contents *contents = regrid_document_contents(document);
 *     for (size_t t = 0; t < contents->table_count; t++) {
 *         const regrid_table *table = contents->tables[t];
 *         for (size_t c = 0; c < table->cell_count; c++)
 *             printf("%zu %zu %s\n", table->cells[c]->row, table->cells[c]->column, table->cells[c]->text);
 *     }
 *     regrid_document_free(document);
 *
 * THREADS
 *
 * Every function may be called from any thread at any time. Documents do not change once they are there: any number
 * of threads may read one at the same time. Options must not be changed by one thread while another uses them. Pages
 * (regrid_pages) may be shared: each page is given to one caller. Reading a page is done one at a time in a process,
 * whatever the number of threads and documents; the rest of the work runs in parallel. To use all cores on many
 * documents, use several processes. The library starts no threads and installs no signal handlers.
 *
 * OWNERSHIP
 *
 * What a function returns as a pointer without const belongs to the caller, who gives it back once:
 *
 *     regrid_options_new                                    regrid_options_free
 *     regrid_extract_file, regrid_extract_bytes,
 *         regrid_read_json, regrid_pages_next,
 *         regrid_document_audit                             regrid_document_free
 *     regrid_pages_open_file, regrid_pages_open_bytes       regrid_pages_free
 *     regrid_document_write, regrid_document_write_table,
 *         regrid_document_dataset, regrid_inspect_file,
 *         regrid_inspect_bytes, regrid_paint_file,
 *         regrid_paint_bytes                                regrid_string_free
 *
 * The freeing functions take NULL and then do nothing. What is returned as a pointer to const belongs to the library.
 * Strings and bytes given to a function are copied before it returns; so are options.
 *
 * LIFETIMES
 *
 * Contents, with all that they point to, live as long as their document. Strings from the writing functions live until
 * they are freed, documents from regrid_pages_next until they are freed, also after the pages are. The text of
 * regrid_last_message lives until the next failure in the same thread. Texts of regrid_version live for ever.
 *
 * ERRORS
 *
 * A function that returns a pointer returns NULL where it fails, and leaves a status and a message for the calling
 * thread: regrid_last_status and regrid_last_message. Success leaves them as they are, so ask only after a failure.
 * regrid_pages_next returns NULL after the last page as well, and then leaves REGRID_OK. A function that sets an option
 * returns the status too. NULL where a thing is needed is REGRID_INVALID_ARGUMENT, never a crash, and so is NULL for a
 * list that is not empty; a pointer to something else or to something freed is beyond help.
 *
 * A document that can be opened never fails: trouble on single pages becomes findings, and so does a chosen page that
 * does not exist beside one that does.
 *
 * TEXTS
 *
 * All texts are UTF-8 and end with a zero byte; U+0000 in a document becomes U+FFFD. Texts are never NULL unless the
 * field says so. Paths are UTF-8.
 *
 * COORDINATES
 *
 * Points (1/72 inch) from the top left corner of the page as displayed, x to the right, y down. Pages count from 1,
 * rows, columns and indices from 0.
 *
 * VERSIONS
 *
 * Fields are added at the end of a struct only, and statuses at the end of the list. Structs reach the caller by
 * pointer and lists as lists of pointers, so a program keeps working with a later library: never make, copy or
 * measure these structs, except for regrid_box, which stays as it is.
 */
#ifndef REGRID_H
#define REGRID_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The library's version, such as "0.1.0". */
const char *regrid_version(void);

/* ---- Errors ---- */

typedef enum regrid_status {
    REGRID_OK = 0,
    REGRID_INVALID_ARGUMENT = 1, /* NULL where a thing is needed, text that is no UTF-8, pages like "3-1" */
    REGRID_UNREADABLE = 2,       /* there is no such file, or it may not be read */
    REGRID_EMPTY = 3,            /* there are no bytes */
    REGRID_NOT_A_PDF = 4,        /* no PDF, or damaged beyond reading */
    REGRID_PASSWORD_NEEDED = 5,  /* encrypted, and no password was given */
    REGRID_WRONG_PASSWORD = 6,   /* encrypted, and the password is another one */
    REGRID_NO_SUCH_PAGE = 7,     /* none of the chosen pages, or not the page to be shown, exists */
    REGRID_BAD_JSON = 8,         /* no JSON, a key is missing, or a table's cells do not tile its grid */
    REGRID_NOT_WRITTEN = 9       /* a workbook could not be made: no memory, or no place for temporary files */
} regrid_status;

/* What went wrong last in this thread; REGRID_OK where nothing did. */
regrid_status regrid_last_status(void);

/* What went wrong last in this thread, in a sentence for people; "" where nothing did. */
const char *regrid_last_message(void);

/* ---- Options: what to read and how ---- */

typedef struct regrid_box {
    double x0, y0, x1, y1;
} regrid_box;

typedef struct regrid_options regrid_options;

/* Options that suit most documents: all pages, no password, joining, repairs, all tables wherever they are. Where a
   function that reads takes options, NULL stands for these. */
regrid_options *regrid_options_new(void);
void regrid_options_free(regrid_options *options);

/* The pages to read, such as "1-3,7"; NULL for all. */
regrid_status regrid_options_set_pages(regrid_options *options, const char *pages);

/* The user or owner password; NULL for none. */
regrid_status regrid_options_set_password(regrid_options *options, const char *password);

/* Whether a table that continues over pages becomes one table; true unless set. */
regrid_status regrid_options_set_join(regrid_options *options, bool join);

/* Whether broken codes and figures are repaired where there is proof; true unless set. */
regrid_status regrid_options_set_repair(regrid_options *options, bool repair);

/* Whether text that a cell is too small to show is left out; false unless set. */
regrid_status regrid_options_set_visible_only(regrid_options *options, bool visible_only);

typedef enum regrid_table_choice {
    REGRID_ALL_TABLES = 0,
    REGRID_RULED_TABLES = 1,  /* lines and shading count */
    REGRID_ALIGNED_TABLES = 2 /* text alone counts */
} regrid_table_choice;

/* Which evidence of a table counts; REGRID_ALL_TABLES unless set. */
regrid_status regrid_options_set_tables(regrid_options *options, regrid_table_choice tables);

/* Where the tables are on every page read; NULL for everywhere. REGRID_INVALID_ARGUMENT unless x0 < x1 and y0 < y1. */
regrid_status regrid_options_set_area(regrid_options *options, const regrid_box *area);

/* The places of the walls between columns, in points from the page's left side; a count of 0 lets them be found. */
regrid_status regrid_options_set_columns(regrid_options *options, const double *columns, size_t count);

/* ---- Documents ---- */

typedef struct regrid_document regrid_document;

/* Reads the PDF at path; the path's last part names the document. */
regrid_document *regrid_extract_file(const char *path, const regrid_options *options);

/* Reads the PDF in size bytes; name is what the document is called. */
regrid_document *regrid_extract_bytes(
    const void *bytes, size_t size, const char *name, const regrid_options *options);

void regrid_document_free(regrid_document *document);

/* Reads the JSON that an earlier reading was written as, such as one corrected by hand. */
regrid_document *regrid_read_json(const void *bytes, size_t size);

typedef enum regrid_format {
    REGRID_JSON = 0, /* everything that is known */
    REGRID_CSV = 1,
    REGRID_HTML = 2, /* keeps merged cells */
    REGRID_MARKDOWN = 3,
    REGRID_XLSX = 4      /* a workbook; no text, so that length is needed */
} regrid_format;

/* The document in a format, the same bytes as from "regrid convert"; length, unless NULL, receives the number of bytes
   before the zero byte. */
char *regrid_document_write(const regrid_document *document, regrid_format format, size_t *length);

/* The same of the document as if it held no table but the one at index. */
char *regrid_document_write_table(
    const regrid_document *document, size_t index, regrid_format format, size_t *length);
void regrid_string_free(char *string);

/* ---- Whether figures add up ---- */

/* The same document with what does not add up among its findings, after those that it has. profile is what is known of
   the document: the name of a built-in one such as "cn-final-accounts", "none", or NULL for one that is chosen by the
   forms of the document. language is that of the messages, "en" or "zh"; NULL for "en". bound and figures, unless NULL,
   receive how many figures a sum binds, and how many there are: one that nothing binds is not checked. */
regrid_document *regrid_document_audit(
    const regrid_document *document, const char *profile, const char *language, size_t *bound, size_t *figures);

/* All figures of the document as one table, REGRID_CSV or REGRID_JSON, the same bytes as from "regrid dataset"; profile
   and length are as above. */
char *regrid_document_dataset(
    const regrid_document *document, const char *profile, regrid_format format, size_t *length);

/* ---- Looking at a page ---- */

typedef enum regrid_stage {
    REGRID_GLYPHS = 0,     /* all characters that are painted */
    REGRID_WORDS = 1,      /* the words and lines that a reader sees */
    REGRID_RULINGS = 2,    /* the lines of the page */
    REGRID_CANDIDATES = 3, /* what was examined as a table, and whether it was taken */
    REGRID_GRID = 4,       /* tracks and walls */
    REGRID_TABLES = 5      /* the tables with captions and cells */
} regrid_stage;

/* What one stage of the reading makes of a page, as text with one thing a line or, for svg, drawn over a picture of the
   page. Of the options the password counts. The layout of the text may change between versions. */
char *regrid_inspect_file(
    const char *path, size_t page, regrid_stage stage, bool svg, const regrid_options *options, size_t *length);
char *regrid_inspect_bytes(
    const void *bytes, size_t size, size_t page, regrid_stage stage, bool svg, const regrid_options *options,
    size_t *length);

/* A picture of a page as a viewer shows it, as PNG; longest_side is in pixels. Of the options the password counts. No
   text, so that length is needed. */
char *regrid_paint_file(
    const char *path, size_t page, double longest_side, const regrid_options *options, size_t *length);
char *regrid_paint_bytes(
    const void *bytes, size_t size, size_t page, double longest_side, const regrid_options *options, size_t *length);

/* ---- Page by page ---- */

typedef struct regrid_pages regrid_pages;

/* Opens a PDF to read it page by page, holding three pages at most. No table is joined over pages, repairs are proved
   from the page alone, and table ids start from t1 on every page. */
regrid_pages *regrid_pages_open_file(const char *path, const regrid_options *options);
regrid_pages *regrid_pages_open_bytes(
    const void *bytes, size_t size, const char *name, const regrid_options *options);

/* The next page as a document of one page; NULL after the last. */
regrid_document *regrid_pages_next(regrid_pages *pages);
void regrid_pages_free(regrid_pages *pages);

/* ---- What is in a document ---- */

/* A page that was read. */
typedef struct regrid_page_size {
    size_t number;
    double width, height; /* as displayed */
} regrid_page_size;

/* One change of a cell's text, with its proof. */
typedef struct regrid_repair {
    const char *rule; /* such as "split-code" */
    const char *before, *after;
    const char *because; /* the evidence, in words */
} regrid_repair;

/* A rectangle of slots. */
typedef struct regrid_cell {
    size_t row, column;
    size_t row_span, column_span; /* at least 1 */
    const char *text;             /* repairs included; "" for a blank cell */
    const char *raw;              /* the text before repairs; NULL where nothing was repaired */
    const char *value;            /* the exact figure, such as "1112.44"; NULL where the text is no figure */
    size_t page;                  /* where the text starts */
    regrid_box bbox;              /* the cell's area on that page */
    const regrid_repair *const *repairs;
    size_t repair_count;
    const char *hidden; /* the part of the text that the cell is too small to show; "" for none */
    const char *kind;   /* "blank", "text", "code", "label" (a line number or year), "figure" or "check-box" */
    const char *unit;   /* of a figure, such as "万元" or "%"; "" for none and for other kinds */
} regrid_cell;

/* The part of a table that lies on one page. */
typedef struct regrid_region {
    size_t page;
    regrid_box bbox;
} regrid_region;

/* The headers of a column from the top level down. */
typedef struct regrid_header_path {
    const char *const *headers;
    size_t count; /* 0 where the table has no header rows */
} regrid_header_path;

typedef struct regrid_table {
    const char *id; /* "t1", "t2" and so on in reading order */
    const char *title, *form, *department, *unit;
    const char *const *notes;
    size_t note_count;
    const regrid_region *const *regions; /* in order, at least one */
    size_t region_count;
    const char *evidence; /* what the walls were drawn from: "ruled", "aligned", "tagged" or "mixed" */
    double confidence;    /* 0 to 1 */
    size_t rows, columns;
    size_t header_rows;
    const regrid_cell *const *cells; /* by row and then column; they cover every slot exactly once */
    size_t cell_count;
    const regrid_cell *const *slots; /* the cell that covers a slot: slots[row * columns + column] */
    const char *currency;            /* such as "人民币"; "" where the caption names none */
    const regrid_header_path *const *header_paths; /* one for each column */
} regrid_table;

/* A heading or paragraph outside the tables. */
typedef struct regrid_paragraph {
    size_t page;
    regrid_box bbox;
    const char *text;
} regrid_paragraph;

typedef enum regrid_severity {
    REGRID_INFO = 0,    /* worth knowing; the result is right */
    REGRID_WARNING = 1, /* the result may be wrong */
    REGRID_ERROR = 2    /* something is missing or wrong */
} regrid_severity;

/* A cell that a finding speaks of. */
typedef struct regrid_cell_reference {
    const char *table;
    size_t row, column;
    size_t page;
    regrid_box bbox;
} regrid_cell_reference;

typedef struct regrid_finding {
    regrid_severity severity;
    const char *code;    /* a fixed word for programs, such as "no-text-layer" */
    const char *message; /* a sentence for people */
    size_t page;         /* 0 for the whole document */
    const char *table;   /* an id; NULL for no table */
    const regrid_cell_reference *const *cells;
    size_t cell_count;
    const char *cause; /* which is the likelier culprit, "extraction" or "source"; NULL where that was not examined */
} regrid_finding;

typedef struct regrid_contents {
    const char *name;
    const regrid_page_size *const *pages;
    size_t page_count;
    const regrid_table *const *tables; /* in reading order */
    size_t table_count;
    const regrid_paragraph *const *paragraphs; /* in reading order */
    size_t paragraph_count;
    const regrid_finding *const *findings; /* in the order of pages */
    size_t finding_count;
} regrid_contents;

/* Everything in the document; made at the first call, the same pointer at every later one. */
const regrid_contents *regrid_document_contents(const regrid_document *document);

#ifdef __cplusplus
}
#endif

#endif
