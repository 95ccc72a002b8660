/* Prints the second table of a PDF: a line a row, tabs between texts. */
#include <regrid.h>
#include <stdio.h>

int main(int count, char **arguments) {
    if (count != 2) return 64;
    regrid_document *document = regrid_extract_file(arguments[1], NULL);
    if (!document) {
        fprintf(stderr, "%s: %s\n", arguments[1], regrid_last_message());
        return 1;
    }
    const regrid_table *table = regrid_document_contents(document)->tables[1];
    for (size_t row = 0; row < table->rows; row++) {
        for (size_t column = 0; column < table->columns; column++) {
            const regrid_cell *cell = table->slots[row * table->columns + column];
            const char *text = cell->row == row && cell->column == column ? cell->text : "";
            printf("%s%s", column > 0 ? "\t" : "", text);
        }
        printf("\n");
    }
    regrid_document_free(document);
    return 0;
}
