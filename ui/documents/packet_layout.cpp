#include "ui/documents/packet_layout.h"

#include "ui/text/translate.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFontDatabase>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextTable>

namespace hallway {

namespace {

using Kind = PacketBlock::Kind;

/// The context under which the words at the foot are translated.
struct PageWords
{
    Q_DECLARE_TR_FUNCTIONS(PageWords)
};

// Sizes in points.
constexpr qreal bodySize = 9.5;
constexpr qreal smallSize = 8.0;
constexpr qreal titleSize = 18.0;
constexpr qreal headingSize = 11.5;
constexpr qreal pageMargin = 62.0;
constexpr qreal footHeight = 26.0;
constexpr int partLevel = 2;

/// Paper has no dark mode, so these tones do not come from the theme.
QColor ink(float lightness)
{
    QColor colour;
    colour.setHslF(0.0F, 0.0F, lightness);
    return colour;
}

const QColor &fullInk()
{
    static const QColor colour = ink(0.08F);
    return colour;
}

const QColor &softInk()
{
    static const QColor colour = ink(0.36F);
    return colour;
}

/// The first of the families that is installed. Not Inter: it swaps the colon beside digits for a
/// glyph that text copied from the PDF loses.
QString packetFamily()
{
    const QStringList installed = QFontDatabase::families();
    for (const auto *family : {"Noto Sans", "Source Sans 3", "Liberation Sans", "DejaVu Sans"}) {
        if (installed.contains(QLatin1String(family))) {
            return QLatin1String(family);
        }
    }
    return QFont().family();
}

QFont packetFont(qreal size)
{
    static const QString family = packetFamily();
    QFont font(family);
    font.setStyleHint(QFont::SansSerif);
    font.setPointSizeF(size);
    return font;
}

QTextCharFormat letters(qreal size, bool isBold, const QColor &colour)
{
    QFont font = packetFont(size);
    font.setWeight(isBold ? QFont::DemiBold : QFont::Normal);
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(colour);
    return format;
}

QTextBlockFormat block(qreal above, qreal below, int headingLevel = 0)
{
    QTextBlockFormat format;
    format.setTopMargin(above);
    format.setBottomMargin(below);
    format.setLineHeight(102.0, QTextBlockFormat::ProportionalHeight);
    format.setHeadingLevel(headingLevel);
    return format;
}

/// Writes a packet into a document, from top to bottom.
class Setter
{
public:
    explicit Setter(QTextDocument &document) : m_cursor(&document) {}

    void title(const PacketText &text)
    {
        m_cursor.setBlockFormat(block(0, 2, 1));
        m_cursor.insertText(text.title, letters(titleSize, true, fullInk()));
        m_cursor.insertBlock(block(0, 6));
        m_cursor.insertText(text.subtitle, letters(bodySize, false, softInk()));
    }

    void part(const PacketPart &part)
    {
        m_cursor.insertBlock(block(12, 3, partLevel));
        m_cursor.insertText(part.heading, letters(headingSize, true, fullInk()));
        std::size_t i = 0;
        while (i < part.blocks.size()) {
            if (part.blocks[i].kind == Kind::TableRow) {
                i = table(part.blocks, i);
            } else {
                paragraph(part.blocks[i++]);
            }
        }
    }

private:
    void paragraph(const PacketBlock &text)
    {
        if (text.kind == Kind::Point) {
            QTextBlockFormat format = block(0, 2);
            format.setLeftMargin(14);
            format.setTextIndent(-10);
            m_cursor.insertBlock(format);
            m_cursor.insertText(QStringLiteral("•\u00A0\u00A0") + text.cells.value(0), body());
            return;
        }
        m_cursor.insertBlock(block(0, 5));
        if (text.kind == Kind::Answer) {
            m_cursor.insertText(text.cells.value(0), letters(bodySize, true, fullInk()));
            m_cursor.insertText(QString(QChar::LineSeparator), body());
        }
        m_cursor.insertText(text.cells.back(), body());
    }

    /// The run of rows that begins at `first`; where it ends.
    std::size_t table(const std::vector<PacketBlock> &blocks, std::size_t first)
    {
        std::size_t end = first;
        while (end < blocks.size() && blocks[end].kind == Kind::TableRow) {
            ++end;
        }
        const int columns = int(blocks[first].cells.size());
        m_cursor.insertBlock(block(0, 0));
        QTextTable *table = m_cursor.insertTable(int(end - first), columns, tableFormat());
        for (std::size_t i = first; i < end; ++i) {
            fillRow(*table, int(i - first), blocks[i].cells);
        }
        m_cursor = table->lastCursorPosition();
        m_cursor.movePosition(QTextCursor::NextBlock);
        return end;
    }

    static void fillRow(QTextTable &table, int row, const QStringList &cells)
    {
        for (int column = 0; column < table.columns(); ++column) {
            QTextCursor cursor = table.cellAt(row, column).firstCursorPosition();
            cursor.setBlockFormat(block(0, 0));
            cursor.insertText(cells.value(column),
                              row == 0 ? letters(smallSize, true, softInk()) : body());
        }
    }

    static QTextTableFormat tableFormat()
    {
        QTextTableFormat format;
        format.setHeaderRowCount(1);
        format.setBorder(0);
        format.setCellPadding(1.2);
        format.setCellSpacing(0);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setColumnWidthConstraints({QTextLength(QTextLength::PercentageLength, 17),
                                          QTextLength(QTextLength::PercentageLength, 17),
                                          QTextLength(QTextLength::PercentageLength, 66)});
        return format;
    }

    static QTextCharFormat body() { return letters(bodySize, false, fullInk()); }

    QTextCursor m_cursor;
};

void paintFoot(QPainter &painter, const QRectF &foot, const QString &author, int page, int pages)
{
    painter.setFont(packetFont(smallSize));
    painter.setPen(softInk());
    painter.drawText(foot, Qt::AlignBottom | Qt::AlignHCenter,
                     PageWords::tr("%1 · page %2 of %3")
                         .arg(author, QString::number(page), QString::number(pages)));
}

void paintPage(QPainter &painter, QTextDocument &document, int page)
{
    const QSizeF size = document.pageSize();
    const QRectF view(0, page * size.height(), size.width(), size.height());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = view;
    context.palette.setColor(QPalette::Text, fullInk());
    painter.save();
    painter.translate(0, -view.top());
    painter.setClipRect(view);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

int pageOf(const QTextDocument &document, const QTextBlock &text)
{
    const QRectF place = document.documentLayout()->blockBoundingRect(text);
    return int(place.bottom() / document.pageSize().height());
}

/// A heading goes to the next page together with what stands below it.
void keepHeadings(QTextDocument &document)
{
    for (QTextBlock text = document.begin(); text.isValid(); text = text.next()) {
        QTextBlock below = text.next();
        while (below.isValid() && below.text().isEmpty()) {
            below = below.next();
        }
        if (text.blockFormat().headingLevel() != partLevel || !below.isValid() ||
            pageOf(document, text) == pageOf(document, below)) {
            continue;
        }
        QTextBlockFormat format = text.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(text).setBlockFormat(format);
    }
}

void paintPages(QPdfWriter &writer, QTextDocument &document, const QString &author)
{
    const qreal foot = footHeight * writer.resolution() / 72.0;
    const QSizeF whole(writer.width(), writer.height());
    document.documentLayout()->setPaintDevice(&writer);
    document.setPageSize({whole.width(), whole.height() - foot});
    keepHeadings(document);
    QPainter painter(&writer);
    const int pages = document.pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0) {
            writer.newPage();
        }
        paintPage(painter, document, page);
        paintFoot(painter, {0, whole.height() - foot, whole.width(), foot}, author, page + 1,
                  pages);
    }
}

} // namespace

std::unique_ptr<QTextDocument> laidOutPacket(const PacketText &text)
{
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(0);
    document->setDefaultFont(packetFont(bodySize));
    document->setMetaInformation(QTextDocument::DocumentTitle, text.title);
    const QPageSize letter(QPageSize::Letter);
    document->setPageSize(letter.sizePixels(96) - QSizeF(2, 2) * pageMargin * 96.0 / 72.0);
    Setter setter(*document);
    setter.title(text);
    for (const PacketPart &part : text.parts) {
        setter.part(part);
    }
    return document;
}

QByteArray pdfOf(const PacketText &text)
{
    const auto document = laidOutPacket(text);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize::Letter), QPageLayout::Portrait,
                    QMarginsF(pageMargin, pageMargin, pageMargin, pageMargin - footHeight)));
    writer.setTitle(text.title + QStringLiteral(": ") + text.subtitle);
    writer.setCreator(QStringLiteral("Hallway"));
    paintPages(writer, *document, text.author);
    return buffer.data();
}

} // namespace hallway
