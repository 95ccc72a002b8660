#include "PageReader.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include <dlfcn.h>
#include <sys/stat.h>

#include <Annot.h>
#include <Error.h>
#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <PDFDoc.h>
#include <Page.h>
#include <SplashOutputDev.h>
#include <splash/SplashBitmap.h>
#include <splash/SplashErrorCodes.h>

#include "PageRecorder.h"
#include "TableTags.h"

namespace {

const size_t complaintLimit = 20; // a damaged page can complain without end

struct Complaints
{
    std::vector<std::string> messages;
    std::set<std::string> seen;

    void clear()
    {
        messages.clear();
        seen.clear();
    }
};

Complaints complaints; // Poppler reports to one function for the whole process

void complain(ErrorCategory category, Goffset, const char *message)
{
    // What a viewer shows none the less is not worth a word to the reader of a table.
    if (category == errSyntaxWarning || category == errConfig || category == errUnimplemented) {
        return;
    }
    if (complaints.messages.size() < complaintLimit && complaints.seen.insert(message).second) {
        complaints.messages.push_back(message);
    }
}

std::optional<GooString> passwordOf(const char *password)
{
    if (!password) {
        return {};
    }
    return GooString(password);
}

// Form fields and stamps belong to the page; the frames that viewers draw around links do not.
bool isPartOfPage(Annot *annotation, void *)
{
    return annotation->getType() != Annot::typeLink;
}

} // namespace

struct regrid_reader
{
    std::unique_ptr<GlobalParamsIniter> globals = std::make_unique<GlobalParamsIniter>(complain);
    std::string bytes; // of a document in memory; outlives it
    std::unique_ptr<PDFDoc> document;
    std::unique_ptr<TableTags> tags; // read with the first page that has tagged contents
    std::unique_ptr<PageRecorder> recorder;
    std::vector<std::string> complaintTexts;
    std::vector<const char *> complaintPointers;
    regrid_page page {};
    std::unique_ptr<char, decltype(&std::free)> picture { nullptr, std::free };
};

namespace {

regrid_reader *fail(regrid_reader_status kind, const std::string &why, regrid_reader_status *status, char *reason,
                    size_t capacity)
{
    *status = kind;
    if (capacity > 0) {
        std::strncpy(reason, why.c_str(), capacity - 1);
        reason[capacity - 1] = 0;
    }
    return nullptr;
}

regrid_reader *finishOpening(std::unique_ptr<regrid_reader> reader, regrid_reader_status *status, char *reason,
                             size_t capacity)
{
    PDFDoc &document = *reader->document;
    if (document.isOk() && document.getNumPages() > 0) {
        *status = REGRID_READER_OK;
        return reader.release();
    }
    const std::string why = complaints.messages.empty() ? "no pages found" : complaints.messages.front();
    switch (document.isOk() ? errDamaged : document.getErrorCode()) {
    case errOpenFile:
        return fail(REGRID_READER_UNREADABLE, std::strerror(document.getFopenErrno()), status, reason, capacity);
    case errEncrypted:
        return fail(REGRID_READER_ENCRYPTED, why, status, reason, capacity);
    default:
        const bool isEmpty = document.getBaseStream() && document.getBaseStream()->getLength() == 0;
        return fail(isEmpty ? REGRID_READER_EMPTY : REGRID_READER_DAMAGED, why, status, reason, capacity);
    }
}

} // namespace

regrid_reader *regrid_reader_open_file(const char *path, const char *password, regrid_reader_status *status,
                                       char *reason, size_t reason_capacity)
{
    auto reader = std::make_unique<regrid_reader>();
    complaints.clear();
    setErrorCallback(complain);
    struct stat file;
    if (stat(path, &file) == 0 && S_ISDIR(file.st_mode)) {
        return fail(REGRID_READER_UNREADABLE, std::strerror(EISDIR), status, reason, reason_capacity);
    }
    reader->document = std::make_unique<PDFDoc>(std::make_unique<GooString>(path), passwordOf(password), passwordOf(password));
    return finishOpening(std::move(reader), status, reason, reason_capacity);
}

regrid_reader *regrid_reader_open_bytes(const void *bytes, size_t length, const char *password,
                                        regrid_reader_status *status, char *reason, size_t reason_capacity)
{
    auto reader = std::make_unique<regrid_reader>();
    complaints.clear();
    setErrorCallback(complain);
    reader->bytes.assign(static_cast<const char *>(bytes), length);
    auto *stream = new MemStream(reader->bytes.data(), 0, static_cast<Goffset>(length), Object(objNull));
    reader->document = std::make_unique<PDFDoc>(stream, passwordOf(password), passwordOf(password));
    return finishOpening(std::move(reader), status, reason, reason_capacity);
}

int regrid_reader_page_count(const regrid_reader *reader)
{
    return reader->document->getNumPages();
}

const regrid_page *regrid_reader_read_page(regrid_reader *reader, int number, size_t limit)
{
    complaints.clear();
    reader->recorder = std::make_unique<PageRecorder>(limit);
    PageRecorder &recorder = *reader->recorder;
    PDFDoc &document = *reader->document;
    regrid_page &page = reader->page;
    page = {};
    page.missing = true;
    if (Page *source = document.getPage(number)) {
        page.missing = false;
        const PDFRectangle *crop = source->getCropBox();
        page.width = std::min(crop->x2 - crop->x1, coordinateLimit);
        page.height = std::min(crop->y2 - crop->y1, coordinateLimit);
        if (source->getRotate() % 180 != 0) {
            std::swap(page.width, page.height);
        }
        document.displayPage(&recorder, number, 72, 72, 0, false, true, false,
                             [](void *data) { return static_cast<PageRecorder *>(data)->isFull(); }, &recorder,
                             isPartOfPage);
    }
    reader->complaintTexts = complaints.messages;
    if (recorder.hasTaggedContents) {
        if (!reader->tags) {
            reader->tags = std::make_unique<TableTags>(document);
        }
        static const TableTags::Part none;
        const TableTags::Part *found = reader->tags->part(document.getPage(number)->getRef(), recorder.taggedContents());
        const TableTags::Part &tags = found ? *found : none;
        recorder.tagGlyphs(tags);
        page.tagged_cells = tags.cells.data();
        page.tagged_cell_count = tags.cells.size();
    }
    page.text = recorder.text.c_str();
    page.glyphs = recorder.glyphs.data();
    page.glyph_count = recorder.glyphs.size();
    page.strokes = recorder.strokes.data();
    page.stroke_count = recorder.strokes.size();
    page.fills = recorder.fills.data();
    page.fill_count = recorder.fills.size();
    page.images = recorder.images.data();
    page.image_count = recorder.images.size();
    page.fonts = recorder.fonts.data();
    page.font_count = recorder.fonts.size();
    page.clips = recorder.clips.data();
    page.clip_count = recorder.clips.size();
    page.curve_count = recorder.curves;
    page.truncated = recorder.isFull();
    reader->complaintPointers.clear();
    for (const std::string &message : reader->complaintTexts) {
        reader->complaintPointers.push_back(message.c_str());
    }
    page.complaints = reader->complaintPointers.data();
    page.complaint_count = reader->complaintPointers.size();
    return &page;
}

void regrid_reader_load_fonts(void)
{
    // Poppler brings fontconfig with it but not its header, and some builds of Poppler do without.
    if (auto load = reinterpret_cast<int (*)()>(dlsym(RTLD_DEFAULT, "FcInit"))) {
        load();
    }
}

const void *regrid_reader_paint_page(regrid_reader *reader, int number, double longest_side, size_t *length)
{
    reader->picture.reset();
    *length = 0;
    PDFDoc &document = *reader->document;
    Page *source = document.getPage(number);
    if (!source) {
        return nullptr;
    }
    const PDFRectangle *crop = source->getCropBox();
    const double longest = std::max(crop->x2 - crop->x1, crop->y2 - crop->y1);
    if (!(longest > 0) || !std::isfinite(longest)) {
        return nullptr;
    }
    SplashColor paper { 255, 255, 255 };
    SplashOutputDev painter(splashModeRGB8, 4, false, paper);
    painter.startDoc(&document);
    const double resolution = 72 * longest_side / longest;
    document.displayPage(&painter, number, resolution, resolution, 0, false, true, false, nullptr, nullptr, isPartOfPage);
    SplashBitmap *bitmap = painter.getBitmap();
    if (!bitmap) {
        return nullptr;
    }
    char *bytes = nullptr;
    FILE *file = open_memstream(&bytes, length);
    if (!file) {
        return nullptr;
    }
    const SplashError error = bitmap->writeImgFile(splashFormatPng, file, resolution, resolution);
    std::fclose(file);
    reader->picture.reset(bytes);
    return error == splashOk ? bytes : nullptr;
}

void regrid_reader_close(regrid_reader *reader)
{
    delete reader;
}
