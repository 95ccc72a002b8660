/*
 * The C library as a C program meets it: run by tools/test-c under AddressSanitizer.
 * Usage: test SAMPLE.pdf; prints the sample's JSON, so that it can be compared with the command line's.
 */
#include "regrid.h"

#include <math.h>
#include <pthread.h>
#include <sys/wait.h>
#include <unistd.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int failures;

#define EXPECT(condition) expect(condition, #condition, __LINE__)

static void expect(bool holds, const char *condition, int line) {
    if (holds) return;
    failures++;
    fprintf(stderr, "Tests/CLibrary/test.c:%d: not true: %s\n", line, condition);
}

static void *read_file(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (!file) exit(2);
    fseek(file, 0, SEEK_END);
    *size = (size_t)ftell(file);
    rewind(file);
    void *bytes = malloc(*size);
    if (fread(bytes, 1, *size, file) != *size) exit(2);
    fclose(file);
    return bytes;
}

static const regrid_cell *find_cell(const regrid_contents *contents, const char *text) {
    for (size_t t = 0; t < contents->table_count; t++)
        for (size_t c = 0; c < contents->tables[t]->cell_count; c++)
            if (strcmp(contents->tables[t]->cells[c]->text, text) == 0) return contents->tables[t]->cells[c];
    return NULL;
}

static void expect_sound_table(const regrid_table *table) {
    for (size_t row = 0; row < table->rows; row++) {
        for (size_t column = 0; column < table->columns; column++) {
            const regrid_cell *cell = table->slots[row * table->columns + column];
            EXPECT(cell->row <= row && row < cell->row + cell->row_span);
            EXPECT(cell->column <= column && column < cell->column + cell->column_span);
        }
    }
    EXPECT(table->region_count > 0);
    EXPECT(table->regions[0]->bbox.x0 < table->regions[0]->bbox.x1);
    EXPECT(table->header_rows < table->rows);
    EXPECT(strcmp(table->evidence, "ruled") == 0);
    EXPECT(table->confidence > 0 && table->confidence <= 1);
}

static void test_reading_back(const char *json, size_t length) {
    regrid_document *document = regrid_read_json(json, length);
    char *again = regrid_document_write(document, REGRID_JSON, NULL);
    EXPECT(again != NULL && strcmp(json, again) == 0);
    regrid_string_free(again);
    regrid_document_free(document);
    EXPECT(regrid_read_json(json, length / 2) == NULL && regrid_last_status() == REGRID_BAD_JSON);
    EXPECT(regrid_read_json(NULL, 0) == NULL && regrid_last_status() == REGRID_BAD_JSON);
    EXPECT(regrid_read_json(NULL, 9) == NULL && regrid_last_status() == REGRID_INVALID_ARGUMENT);
}

static void test_contents(const char *path) {
    regrid_document *document = regrid_extract_file(path, NULL);
    EXPECT(document != NULL);
    if (!document) return;
    const regrid_contents *contents = regrid_document_contents(document);
    EXPECT(contents == regrid_document_contents(document));
    EXPECT(strcmp(contents->name, "input.pdf") == 0);
    EXPECT(contents->page_count > 1 && contents->pages[1]->number == 2 && contents->pages[1]->width > 500);
    EXPECT(contents->table_count > 1);
    for (size_t t = 0; t < contents->table_count; t++) expect_sound_table(contents->tables[t]);
    EXPECT(strcmp(contents->tables[1]->form, "公开02表") == 0);
    EXPECT(strcmp(contents->tables[0]->unit, "万元") == 0);
    EXPECT(contents->tables[0]->note_count > 0 && contents->tables[0]->notes[0][0] != '\0');

    const regrid_cell *code = find_cell(contents, "2010350");
    EXPECT(code != NULL && code->column_span == 3 && code->page == 2 && code->value == NULL);
    if (code) {
        EXPECT(code->raw != NULL && strcmp(code->raw, code->text) != 0);
        EXPECT(code->repair_count == 1 && strcmp(code->repairs[0]->rule, "split-code") == 0);
        EXPECT(strcmp(code->repairs[0]->after, "2010350") == 0);
        EXPECT(strlen(code->repairs[0]->because) > 0);
        EXPECT(code->bbox.y0 < code->bbox.y1);
    }
    const regrid_cell *figure = find_cell(contents, "1,133.86");
    EXPECT(figure != NULL && figure->raw == NULL && figure->repair_count == 0);
    EXPECT(figure != NULL && figure->value != NULL && strcmp(figure->value, "1133.86") == 0);
    EXPECT(figure != NULL && strcmp(figure->kind, "figure") == 0 && strcmp(figure->unit, "万元") == 0);
    EXPECT(code != NULL && strcmp(code->kind, "code") == 0 && strcmp(code->unit, "") == 0);
    EXPECT(code != NULL && strcmp(code->hidden, "0") == 0 && figure != NULL && strcmp(figure->hidden, "") == 0);
    const regrid_header_path *path_of_income = contents->tables[1]->header_paths[4];
    EXPECT(path_of_income->count == 2 && strcmp(path_of_income->headers[0], "本年收入合计") == 0);
    EXPECT(strcmp(contents->tables[0]->currency, "") == 0);

    size_t length = 0;
    char *json = regrid_document_write(document, REGRID_JSON, &length);
    EXPECT(json != NULL && strlen(json) == length);
    fwrite(json, 1, length, stdout);
    test_reading_back(json, length);
    regrid_string_free(json);
    char *csv = regrid_document_write_table(document, 1, REGRID_CSV, NULL);
    EXPECT(csv != NULL && strstr(csv, "2010350,") != NULL && strstr(csv, "\r\n") != NULL);
    regrid_string_free(csv);
    EXPECT(regrid_document_write_table(document, 99, REGRID_CSV, NULL) == NULL);
    EXPECT(regrid_document_write(document, (regrid_format)99, NULL) == NULL);
    EXPECT(regrid_last_status() == REGRID_INVALID_ARGUMENT);
    regrid_document_free(document);
}

/* The figures of the sample add up; one that is changed does not, and its cause is named. */
static void test_audit(const char *path) {
    regrid_document *document = regrid_extract_file(path, NULL);
    size_t bound = 0, figures = 0, length = 0;
    regrid_document *audited = regrid_document_audit(document, NULL, NULL, &bound, &figures);
    EXPECT(audited != NULL && bound > 0 && bound <= figures);
    const regrid_contents *contents = regrid_document_contents(audited);
    for (size_t f = 0; f < contents->finding_count; f++) EXPECT(contents->findings[f]->severity != REGRID_ERROR);
    regrid_document_free(audited);

    char *json = regrid_document_write(document, REGRID_JSON, &length);
    for (char *at = json; (at = strstr(at, "1,133.86")) != NULL; at++) at[3] = '9';
    regrid_document *changed = regrid_read_json(json, length);
    audited = regrid_document_audit(changed, "cn-final-accounts", "zh", NULL, NULL);
    contents = regrid_document_contents(audited);
    const regrid_finding *mismatch = NULL;
    for (size_t f = 0; f < contents->finding_count; f++)
        if (contents->findings[f]->severity == REGRID_ERROR) mismatch = contents->findings[f];
    EXPECT(mismatch != NULL && strcmp(mismatch->code, "sum-mismatch") == 0 && strstr(mismatch->message, "合计") != NULL);
    EXPECT(mismatch != NULL && mismatch->cause != NULL && strcmp(mismatch->cause, "source") == 0);
    regrid_document_free(audited);
    regrid_document_free(changed);
    regrid_string_free(json);

    char *dataset = regrid_document_dataset(document, NULL, REGRID_CSV, &length);
    EXPECT(dataset != NULL && strlen(dataset) == length && strstr(dataset, "1133.86") != NULL);
    regrid_string_free(dataset);
    EXPECT(regrid_document_dataset(document, NULL, REGRID_HTML, NULL) == NULL);
    EXPECT(regrid_document_audit(document, "no such", NULL, NULL, NULL) == NULL);
    EXPECT(strstr(regrid_last_message(), "cn-final-accounts") != NULL);
    EXPECT(regrid_document_audit(document, NULL, "fr", NULL, NULL) == NULL);
    EXPECT(strcmp(regrid_last_message(), "there is no language fr; choose one of en, zh") == 0);
    EXPECT(regrid_document_audit(NULL, NULL, NULL, NULL, NULL) == NULL);
    regrid_document_free(document);
}

static void test_looking_at_a_page(const char *path) {
    size_t size = 0, length = 0;
    void *bytes = read_file(path, &size);
    char *words = regrid_inspect_file(path, 2, REGRID_WORDS, false, NULL, &length);
    EXPECT(words != NULL && strlen(words) == length && strstr(words, "1,133.86") != NULL);
    char *same = regrid_inspect_bytes(bytes, size, 2, REGRID_WORDS, false, NULL, NULL);
    EXPECT(same != NULL && words != NULL && strcmp(same, words) == 0);
    char *drawn = regrid_inspect_file(path, 2, REGRID_GRID, true, NULL, NULL);
    EXPECT(drawn != NULL && strstr(drawn, "<svg") != NULL);
    regrid_string_free(words);
    regrid_string_free(same);
    regrid_string_free(drawn);
    EXPECT(regrid_inspect_file(path, 99, REGRID_GRID, true, NULL, NULL) == NULL);
    EXPECT(regrid_last_status() == REGRID_NO_SUCH_PAGE);
    EXPECT(regrid_inspect_file(path, 1, (regrid_stage)9, true, NULL, NULL) == NULL);
    EXPECT(regrid_last_status() == REGRID_INVALID_ARGUMENT);

    char *picture = regrid_paint_file(path, 1, 300, NULL, &length);
    EXPECT(picture != NULL && length > 100 && memcmp(picture, "\x89PNG", 4) == 0);
    regrid_string_free(picture);
    picture = regrid_paint_bytes(bytes, size, 1, 300, NULL, &length);
    EXPECT(picture != NULL && memcmp(picture, "\x89PNG", 4) == 0);
    regrid_string_free(picture);
    EXPECT(regrid_paint_file(path, 99, 300, NULL, NULL) == NULL && regrid_last_status() == REGRID_NO_SUCH_PAGE);
    EXPECT(regrid_paint_file(path, 1, NAN, NULL, NULL) == NULL && regrid_last_status() == REGRID_INVALID_ARGUMENT);
    free(bytes);
}

/* A process that was forked after the library was used reads as its parent does. */
static void test_fork(const char *path) {
    regrid_document_free(regrid_extract_file(path, NULL));
    pid_t child = fork();
    if (child == 0) {
        alarm(60);
        regrid_document *document = regrid_extract_file(path, NULL);
        _exit(document != NULL && regrid_document_contents(document)->table_count > 1 ? 0 : 1);
    }
    int status = -1;
    EXPECT(waitpid(child, &status, 0) == child && status == 0);
}

static void test_options(const char *path) {
    regrid_options *options = regrid_options_new();
    EXPECT(regrid_options_set_pages(options, "2,99") == REGRID_OK);
    EXPECT(regrid_options_set_repair(options, false) == REGRID_OK);
    EXPECT(regrid_options_set_join(options, false) == REGRID_OK);
    EXPECT(regrid_options_set_visible_only(options, true) == REGRID_OK);
    EXPECT(regrid_options_set_password(options, "unused") == REGRID_OK);
    regrid_document *document = regrid_extract_file(path, options);
    const regrid_contents *contents = regrid_document_contents(document);
    EXPECT(contents->page_count == 1 && contents->pages[0]->number == 2);
    EXPECT(find_cell(contents, "2010350") == NULL);
    EXPECT(contents->finding_count > 0);
    const regrid_finding *finding = contents->findings[contents->finding_count - 1];
    EXPECT(finding->severity == REGRID_ERROR && strcmp(finding->code, "no-such-page") == 0);
    EXPECT(finding->page == 0 && finding->table == NULL && finding->cell_count == 0);
    regrid_document_free(document);

    EXPECT(regrid_options_set_pages(options, "3-1") == REGRID_INVALID_ARGUMENT);
    EXPECT(strstr(regrid_last_message(), "1-3,7") != NULL);
    EXPECT(regrid_options_set_pages(options, "99") == REGRID_OK);
    EXPECT(regrid_extract_file(path, options) == NULL && regrid_last_status() == REGRID_NO_SUCH_PAGE);
    EXPECT(regrid_options_set_pages(options, NULL) == REGRID_OK);
    document = regrid_extract_file(path, options);
    EXPECT(regrid_document_contents(document)->page_count > 1);
    regrid_document_free(document);
    EXPECT(regrid_options_set_tables(options, REGRID_RULED_TABLES) == REGRID_OK);
    EXPECT(regrid_options_set_tables(options, (regrid_table_choice)9) == REGRID_INVALID_ARGUMENT);
    regrid_box corner = {0, 0, 50, 50};
    EXPECT(regrid_options_set_area(options, &corner) == REGRID_OK);
    document = regrid_extract_file(path, options);
    EXPECT(regrid_document_contents(document)->table_count == 0);
    regrid_document_free(document);
    regrid_box inside_out = {50, 0, 0, 50}, endless = {0, 0, NAN, 50};
    EXPECT(regrid_options_set_area(options, &inside_out) == REGRID_INVALID_ARGUMENT);
    EXPECT(regrid_options_set_area(options, &endless) == REGRID_INVALID_ARGUMENT);
    EXPECT(regrid_options_set_area(options, NULL) == REGRID_OK);
    double walls[] = {200, 400}, nowhere[] = {INFINITY};
    EXPECT(regrid_options_set_columns(options, NULL, 2) == REGRID_INVALID_ARGUMENT);
    EXPECT(regrid_options_set_columns(options, nowhere, 1) == REGRID_INVALID_ARGUMENT);
    EXPECT(regrid_options_set_tables(options, REGRID_ALIGNED_TABLES) == REGRID_OK);
    EXPECT(regrid_options_set_columns(options, walls, 2) == REGRID_OK);
    document = regrid_extract_file(path, options);
    contents = regrid_document_contents(document);
    EXPECT(contents->table_count > 0 && contents->tables[0]->columns == 3);
    regrid_document_free(document);
    regrid_options_free(options);
}

static void test_memory_and_pages(const char *path) {
    size_t size = 0;
    void *bytes = read_file(path, &size);
    regrid_document *whole = regrid_extract_bytes(bytes, size, "memory", NULL);
    const regrid_contents *contents = regrid_document_contents(whole);
    EXPECT(strcmp(contents->name, "memory") == 0);
    regrid_pages *pages = regrid_pages_open_bytes(bytes, size, "memory", NULL);
    free(bytes);

    size_t count = 0;
    regrid_document *page, *last = NULL;
    while ((page = regrid_pages_next(pages)) != NULL) {
        const regrid_contents *single = regrid_document_contents(page);
        EXPECT(single->page_count == 1 && single->pages[0]->number == ++count);
        regrid_document_free(last);
        last = page;
    }
    EXPECT(regrid_last_status() == REGRID_OK);
    EXPECT(count == contents->page_count);
    regrid_pages_free(pages);
    EXPECT(regrid_document_contents(last)->page_count == 1); /* outlives the pages */
    regrid_document_free(last);
    regrid_document_free(whole);

    pages = regrid_pages_open_file(path, NULL);
    regrid_document_free(regrid_pages_next(pages));
    regrid_pages_free(pages); /* half way */
}

/* A zero may be part of a character of several code points. */
static void test_zeros(void) {
    const char *json = "{\"document\":\"a\\u0000\\u0301b\",\"pages\":[],\"tables\":[],\"findings\":[]}";
    regrid_document *document = regrid_read_json(json, strlen(json));
    EXPECT(strcmp(regrid_document_contents(document)->name, "a\xef\xbf\xbd\xcc\x81" "b") == 0);
    regrid_document_free(document);
}

static void test_errors(void) {
    EXPECT(regrid_extract_file("missing.pdf", NULL) == NULL);
    EXPECT(regrid_last_status() == REGRID_UNREADABLE && strstr(regrid_last_message(), "No such file") != NULL);
    EXPECT(regrid_extract_bytes("hello", 5, "a", NULL) == NULL && regrid_last_status() == REGRID_NOT_A_PDF);
    EXPECT(regrid_extract_bytes("", 0, "a", NULL) == NULL && regrid_last_status() == REGRID_EMPTY);
    EXPECT(regrid_extract_bytes(NULL, 0, "a", NULL) == NULL && regrid_last_status() == REGRID_EMPTY);
    EXPECT(regrid_extract_bytes(NULL, 9, "a", NULL) == NULL && regrid_last_status() == REGRID_INVALID_ARGUMENT);
    EXPECT(regrid_extract_bytes("a", SIZE_MAX, "a", NULL) == NULL && regrid_last_status() == REGRID_INVALID_ARGUMENT);
    EXPECT(regrid_extract_bytes("hello", 5, NULL, NULL) == NULL && strcmp(regrid_last_message(), "name is NULL") == 0);
    EXPECT(regrid_extract_file(NULL, NULL) == NULL && regrid_last_status() == REGRID_INVALID_ARGUMENT);
    EXPECT(regrid_extract_file("\xff.pdf", NULL) == NULL && regrid_last_status() == REGRID_INVALID_ARGUMENT);
    EXPECT(regrid_pages_open_file("missing.pdf", NULL) == NULL && regrid_last_status() == REGRID_UNREADABLE);
    EXPECT(regrid_document_contents(NULL) == NULL && regrid_last_status() == REGRID_INVALID_ARGUMENT);
    EXPECT(regrid_document_write(NULL, REGRID_JSON, NULL) == NULL && regrid_pages_next(NULL) == NULL);
    EXPECT(regrid_options_set_join(NULL, true) == REGRID_INVALID_ARGUMENT);
    regrid_document_free(NULL);
    regrid_pages_free(NULL);
    regrid_options_free(NULL);
    regrid_string_free(NULL);
    EXPECT(strlen(regrid_version()) > 0);
}

static void *work_in_thread(void *path) {
    regrid_document *document = regrid_extract_file(path, NULL);
    EXPECT(regrid_last_status() == REGRID_OK && strcmp(regrid_last_message(), "") == 0);
    EXPECT(regrid_document_contents(document)->table_count > 1);
    regrid_document_free(document);
    return NULL;
}

static void test_threads(const char *path) {
    pthread_t threads[4];
    EXPECT(regrid_extract_file("missing.pdf", NULL) == NULL); /* stays this thread's own failure */
    for (size_t i = 0; i < 4; i++) pthread_create(&threads[i], NULL, work_in_thread, (void *)path);
    for (size_t i = 0; i < 4; i++) pthread_join(threads[i], NULL);
    EXPECT(regrid_last_status() == REGRID_UNREADABLE);
}

int main(int count, char **arguments) {
    if (count != 2) return 64;
    test_contents(arguments[1]);
    test_audit(arguments[1]);
    test_looking_at_a_page(arguments[1]);
    test_fork(arguments[1]);
    test_options(arguments[1]);
    test_memory_and_pages(arguments[1]);
    test_zeros();
    test_errors();
    test_threads(arguments[1]);
    return failures ? 1 : 0;
}
