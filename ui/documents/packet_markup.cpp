#include "ui/documents/packet_markup.h"

namespace hallway {

namespace {

using Kind = PacketBlock::Kind;

constexpr auto htmlHead = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>%1</title>
<style>
body { font-family: sans-serif; line-height: 1.4; max-width: 42em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.5em; margin-bottom: 0; }
h2 { font-size: 1.1em; margin: 1.5em 0 0.3em; }
p { margin: 0.3em 0; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: 0.15em 1em 0.15em 0; }
@page { size: letter; margin: 1in; }
</style>
</head>
<body>
)";

QString htmlText(const QString &text)
{
    return text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>\n"));
}

QString htmlRow(const PacketBlock &block, bool isHeading)
{
    const QString cell = isHeading ? QStringLiteral("<th>%1</th>") : QStringLiteral("<td>%1</td>");
    QString row = QStringLiteral("<tr>");
    for (const QString &text : block.cells) {
        row += cell.arg(htmlText(text));
    }
    return row + QStringLiteral("</tr>\n");
}

QString htmlBlock(const PacketBlock &block, bool isFirst)
{
    switch (block.kind) {
    case Kind::Paragraph:
        return QStringLiteral("<p>%1</p>\n").arg(htmlText(block.cells.value(0)));
    case Kind::Point:
        return QStringLiteral("<li>%1</li>\n").arg(htmlText(block.cells.value(0)));
    case Kind::Answer:
        return QStringLiteral("<p><strong>%1</strong><br>\n%2</p>\n")
            .arg(htmlText(block.cells.value(0)), htmlText(block.cells.value(1)));
    case Kind::TableRow:
        return htmlRow(block, isFirst);
    }
    return {};
}

/// The tag around a run of blocks of one kind; empty: none.
QString htmlAround(Kind kind)
{
    switch (kind) {
    case Kind::Point:
        return QStringLiteral("ul");
    case Kind::TableRow:
        return QStringLiteral("table");
    case Kind::Paragraph:
    case Kind::Answer:
        break;
    }
    return {};
}

QString htmlBlocks(const std::vector<PacketBlock> &blocks)
{
    QString html;
    QString around;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const bool isFirst = i == 0 || blocks[i - 1].kind != blocks[i].kind;
        const bool isLast = i + 1 == blocks.size() || blocks[i + 1].kind != blocks[i].kind;
        around = htmlAround(blocks[i].kind);
        if (isFirst && !around.isEmpty()) {
            html += QStringLiteral("<%1>\n").arg(around);
        }
        html += htmlBlock(blocks[i], isFirst);
        if (isLast && !around.isEmpty()) {
            html += QStringLiteral("</%1>\n").arg(around);
        }
    }
    return html;
}

QString markdownText(const QString &text)
{
    static const QString special = QStringLiteral("\\`*_{}[]<>#|~&");
    QString escaped;
    for (const QChar c : text.simplified()) {
        if (special.contains(c)) {
            escaped += QLatin1Char('\\');
        }
        escaped += c;
    }
    // A line that begins like a list would become one.
    static const QString listing = QStringLiteral("+-=");
    if (!escaped.isEmpty() && listing.contains(escaped.front())) {
        escaped.prepend(QLatin1Char('\\'));
    }
    return escaped;
}

QString markdownParagraphs(const QString &text)
{
    QStringList paragraphs;
    const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        paragraphs.append(markdownText(line));
    }
    return paragraphs.join(QStringLiteral("\n\n")) + QStringLiteral("\n\n");
}

QString markdownRow(const PacketBlock &block, bool isHeading)
{
    QString row = QStringLiteral("|");
    QString rule = QStringLiteral("|");
    for (const QString &text : block.cells) {
        row += QStringLiteral(" %1 |").arg(markdownText(text));
        rule += QStringLiteral(" --- |");
    }
    return isHeading ? row + QLatin1Char('\n') + rule + QLatin1Char('\n') : row + QLatin1Char('\n');
}

QString markdownBlock(const PacketBlock &block, bool isFirst)
{
    switch (block.kind) {
    case Kind::Paragraph:
        return markdownParagraphs(block.cells.value(0));
    case Kind::Point:
        return QStringLiteral("- %1\n").arg(markdownText(block.cells.value(0)));
    case Kind::Answer:
        return QStringLiteral("**%1**\n\n").arg(markdownText(block.cells.value(0))) +
               markdownParagraphs(block.cells.value(1));
    case Kind::TableRow:
        return markdownRow(block, isFirst);
    }
    return {};
}

QString markdownBlocks(const std::vector<PacketBlock> &blocks)
{
    QString markdown;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const bool isFirst = i == 0 || blocks[i - 1].kind != blocks[i].kind;
        if (isFirst && i > 0 && !markdown.endsWith(QLatin1String("\n\n"))) {
            markdown += QLatin1Char('\n');
        }
        markdown += markdownBlock(blocks[i], isFirst);
    }
    return markdown.trimmed() + QStringLiteral("\n");
}

} // namespace

QString htmlOf(const PacketText &text)
{
    QString html = QString::fromLatin1(htmlHead).arg(text.title.toHtmlEscaped());
    html += QStringLiteral("<h1>%1</h1>\n<p>%2</p>\n")
                .arg(htmlText(text.title), htmlText(text.subtitle));
    for (const PacketPart &part : text.parts) {
        html += QStringLiteral("<h2>%1</h2>\n").arg(htmlText(part.heading));
        html += htmlBlocks(part.blocks);
    }
    return html + QStringLiteral("</body>\n</html>\n");
}

QString markdownOf(const PacketText &text)
{
    QString markdown =
        QStringLiteral("# %1\n\n%2\n").arg(markdownText(text.title), markdownText(text.subtitle));
    for (const PacketPart &part : text.parts) {
        markdown += QStringLiteral("\n## %1\n\n").arg(markdownText(part.heading));
        markdown += markdownBlocks(part.blocks);
    }
    return markdown;
}

} // namespace hallway
