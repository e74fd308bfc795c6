#include "core/exchange/vcard_reader.h"

#include "core/exchange/detect.h"
#include "core/exchange/encoding.h"
#include "core/exchange/vcard_card.h"
#include "core/exchange/vcard_property.h"

namespace hallway {

namespace {

/// "BEGIN:VCARD", with whatever case and spaces.
bool isFrameLine(QByteArrayView line, QByteArrayView word)
{
    if (line.isEmpty() || (line[0] | 0x20) != (word[0] | 0x20)) {
        return false;
    }
    const qsizetype colon = line.indexOf(':');
    return colon > 0 && sameWord(line.first(colon).trimmed(), word) &&
           sameWord(line.sliced(colon + 1).trimmed(), "VCARD");
}

bool isBegin(QByteArrayView line)
{
    return isFrameLine(line, "BEGIN");
}

bool isEnd(QByteArrayView line)
{
    return isFrameLine(line, "END");
}

/// In 2.1 a card may stand inside another one, as the person's agent.
bool opensNested(const std::vector<VcardLine> &card)
{
    return !card.empty() && card.back().bytes.size() >= 5 &&
           sameWord(card.back().bytes.first(5), "AGENT");
}

/// Old Macs end lines with CR alone.
QByteArray withLineFeeds(QByteArrayView bytes)
{
    if (bytes.contains('\n') || !bytes.contains('\r')) {
        return {};
    }
    return bytes.toByteArray().replace('\r', '\n');
}

bool saysSomething(const Contact &contact)
{
    return !contact.photo.isEmpty() || !displayName(contact).isEmpty();
}

} // namespace

VcardReader::VcardReader(QByteArrayView bytes)
    : owned_(withLineFeeds(bytes)), lines_(owned_.isEmpty() ? bytes : QByteArrayView(owned_))
{
}

bool VcardReader::next(ContactRecord &record)
{
    while (findCard()) {
        ++read_;
        start_ = line_.number;
        const bool isWhole = collectCard();
        record.line = start_;
        record.contact = Contact();
        record.warnings.clear();
        if (!isWhole) {
            record.warnings.push_back({start_, WarningReason::CardCut, {}});
        }
        VcardCard(record).read(card_);
        if (saysSomething(record.contact)) {
            return true;
        }
        rejected_.push_back({start_, RejectionReason::EmptyCard, {}});
    }
    return false;
}

bool VcardReader::findCard()
{
    if (isBegun_) {
        isBegun_ = false;
        return true;
    }
    while (lines_.next(line_)) {
        if (isBegin(line_.bytes)) {
            return true;
        }
    }
    return false;
}

/// Takes the lines up to END; false where there is none.
bool VcardReader::collectCard()
{
    card_.clear();
    while (lines_.next(line_)) {
        if (isEnd(line_.bytes)) {
            return true;
        }
        if (isBegin(line_.bytes)) {
            if (!opensNested(card_)) {
                isBegun_ = true;
                return false;
            }
            passNested();
        } else if (!line_.cut) {
            card_.push_back(line_);
        }
    }
    return false;
}

void VcardReader::passNested()
{
    int depth = 1;
    while (depth > 0 && lines_.next(line_)) {
        depth += isBegin(line_.bytes) ? 1 : isEnd(line_.bytes) ? -1 : 0;
    }
}

Result<ContactFile> readVcards(const QByteArray &bytes, const QString &path)
{
    const FileFormat format = detectedFormat(bytes);
    if (format == FileFormat::Empty) {
        return fail(ErrorCode::NothingToImport, {path});
    }
    if (format != FileFormat::Vcard) {
        return fail(ErrorCode::FormatUnknown, {path, fileFormatName(format)});
    }
    const QByteArray text = withoutUtf16(bytes);
    VcardReader reader(text);
    ContactFile file{.format = QStringLiteral("vcard")};
    for (ContactRecord record; reader.next(record);) {
        file.records.push_back(std::move(record));
        record = ContactRecord();
    }
    file.rejected = reader.rejected();
    file.read = reader.read();
    if (file.records.empty()) {
        return fail(ErrorCode::NothingToImport, {path});
    }
    return file;
}

} // namespace hallway
