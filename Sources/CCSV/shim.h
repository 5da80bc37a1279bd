#include <csv.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Hidden by <string.h> unless all of the library's extensions are asked for. */
extern void *memrchr(const void *text, int byte, size_t length);

/* What stands in a text besides ASCII, tabs and line ends; each not 0 when there is some. */
struct monev_survey {
    unsigned char high;     /* the highest bit: bytes beyond ASCII */
    unsigned char lone;     /* carriage returns without a line feed */
    unsigned char controls; /* other control characters */
};

/* Plain loops, here because a C compiler makes vector instructions of them. The first one ends most texts; a byte
 * looks at the one behind it, so that line ends of two bytes are none to look at again. Length is 1 or more. */
static inline struct monev_survey monev_survey(const unsigned char *text, size_t length) {
    unsigned char last = text[length - 1], high = last, lone = last == '\r';
    unsigned char low = (last < 0x20) & (last != '\n') & (last != '\t'), controls = low & !lone;
    for (size_t i = 0; i + 1 < length; i++) {
        unsigned char byte = text[i];
        high |= byte;
        low |= (byte < 0x20) & (byte != '\n') & (byte != '\t') & ((byte != '\r') | (text[i + 1] != '\n'));
    }
    if (low) {
        for (size_t i = 0; i + 1 < length; i++) {
            unsigned char byte = text[i];
            lone |= (byte == '\r') & (text[i + 1] != '\n');
            controls |= (byte < 0x20) & (byte != '\n') & (byte != '\r') & (byte != '\t');
        }
    }
    return (struct monev_survey){high & 0x80, lone, controls};
}

/* Where libcsv's callbacks put cells. All memory is there before: nothing can fail inside a callback. */
struct monev_sink {
    unsigned char *arena;  /* one byte for every byte of input, one for every field, and MONEV_SLACK */
    unsigned char *target; /* where the next cell's bytes go */
    int32_t *starts;       /* where each field begins in the arena, and where the next one would; a place for each */
    size_t fields;
    int32_t *rows;         /* fields read when each row ended, of the rows counted */
    size_t row_count;
};

/* Short cells are copied by the word; libcsv's own buffer has 4096 bytes or more. */
enum { MONEV_SLACK = 16 };

/* The end of a cell: its bytes and a NUL. */
static inline void monev_on_field(void *text, size_t length, void *context) {
    struct monev_sink *sink = (struct monev_sink *)context;
    unsigned char *target = sink->target;
    if (!text) length = 0;
    else if (length <= MONEV_SLACK) memcpy(target, text, MONEV_SLACK);
    else memcpy(target, text, length);
    target[length] = 0;
    sink->target = target + length + 1;
    sink->starts[++sink->fields] = (int32_t)(sink->target - sink->arena);
}

/* The end of a row, counted. */
static inline void monev_on_row(int end, void *context) {
    struct monev_sink *sink = (struct monev_sink *)context;
    (void)end;
    sink->rows[sink->row_count++] = (int32_t)sink->fields;
}
