/* libxlsxwriter names every cell it writes, with two calls of snprintf for
 * each. It calls lxw_rowcol_to_cell through the dynamic symbol table, so the
 * definition below takes the place of its own and writes the digits itself. */
#include "CPlatform.h"
#include <xlsxwriter.h>

/* Writes the address of a cell, row and column counted from 0 and within a
 * sheet, such as "A1" or "XFD1048576": at most 10 bytes and a zero. */
__attribute__((visibility("default"), used)) void
lxw_rowcol_to_cell(char *name, lxw_row_t row, lxw_col_t column) {
    char letters[4], digits[10];
    int letter = 0, digit = 0;
    for (unsigned left = column + 1u; left > 0; left = (left - 1) / 26)
        letters[letter++] = (char)('A' + (left - 1) % 26);
    uint64_t number = (uint64_t)row + 1;
    do {
        digits[digit++] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    while (letter > 0) *name++ = letters[--letter];
    while (digit > 0) *name++ = digits[--digit];
    *name = 0;
}
