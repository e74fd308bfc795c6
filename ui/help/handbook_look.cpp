#include "ui/help/handbook_look.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextList>
#include <QTextTable>

namespace hallway {
namespace {

constexpr int lineHeight = 128;     ///< per cent
constexpr int codeLineHeight = 100; ///< more would leave stripes between the lines

bool isCode(const QTextBlock &block)
{
    return block.blockFormat().hasProperty(QTextFormat::BlockCodeFence) ||
           block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage);
}

bool isInTable(const QTextBlock &block)
{
    return QTextCursor(block).currentTable() != nullptr;
}

void setDistances(QTextBlockFormat &format, int above, int below, int height)
{
    format.setTopMargin(above);
    format.setBottomMargin(below);
    format.setLineHeight(height, QTextBlockFormat::ProportionalHeight);
}

QTextBlockFormat blockFormat(const QTextBlock &block, const Theme &theme)
{
    QTextBlockFormat format = block.blockFormat();
    if (isCode(block)) {
        const bool isFirst = !isCode(block.previous());
        const bool isLast = !isCode(block.next());
        setDistances(format, isFirst ? Theme::spacing(1) : 0, isLast ? Theme::spacing(4) : 0,
                     codeLineHeight);
        format.setBackground(theme.color(Token::Hover));
        format.setNonBreakableLines(false);
    } else if (format.headingLevel() == 1) {
        setDistances(format, 0, Theme::spacing(3), 100);
    } else if (format.headingLevel() > 1) {
        setDistances(format, Theme::spacing(5), Theme::spacing(2), 100);
    } else if (isInTable(block)) {
        setDistances(format, 0, 0, 110);
    } else {
        const bool goesOn = block.textList() != nullptr && block.next().textList() != nullptr;
        setDistances(format, 0, Theme::spacing(goesOn ? 1 : 3), lineHeight);
    }
    return format;
}

QFont headingFont(int level, const Theme &theme)
{
    return level == 1 ? theme.pageTitleFont() : level == 2 ? theme.nameFont() : theme.strongFont();
}

QTextCharFormat spanFormat(const QTextFragment &span, int headingLevel, const Theme &theme)
{
    QTextCharFormat format = span.charFormat();
    if (headingLevel > 0) {
        format.clearProperty(QTextFormat::FontSizeAdjustment);
        format.setFont(headingFont(headingLevel, theme),
                       QTextCharFormat::FontPropertiesSpecifiedOnly);
    } else if (format.fontFixedPitch()) {
        format.setBackground(theme.color(Token::Hover));
    }
    if (format.isAnchor()) {
        format.setForeground(theme.color(Token::Accent));
        const bool isWeb = format.anchorHref().startsWith(QLatin1String("http"));
        format.setToolTip(isWeb ? format.anchorHref() : QString());
    }
    return format;
}

void dressSpans(const QTextBlock &block, const Theme &theme)
{
    // Another format ends the iteration over the fragments, so that they are collected first.
    std::vector<QTextFragment> spans;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        spans.push_back(it.fragment());
    }
    for (const QTextFragment &span : spans) {
        QTextCursor cursor(block);
        cursor.setPosition(span.position());
        cursor.setPosition(span.position() + span.length(), QTextCursor::KeepAnchor);
        cursor.setCharFormat(spanFormat(span, block.blockFormat().headingLevel(), theme));
    }
}

void dressTables(const QTextFrame &frame, const Theme &theme)
{
    const QList<QTextFrame *> inside = frame.childFrames();
    for (QTextFrame *each : inside) {
        if (auto *table = qobject_cast<QTextTable *>(each)) {
            QTextTableFormat format = table->format();
            format.setBorder(1);
            format.setBorderBrush(theme.color(Token::Line));
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderCollapse(true);
            format.setCellSpacing(0);
            format.setCellPadding(Theme::spacing(1) + 2);
            format.setTopMargin(Theme::spacing(1));
            format.setBottomMargin(Theme::spacing(4));
            table->setFormat(format);
        }
    }
}

} // namespace

void dressPage(QTextDocument &document, const Theme &theme)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor(block).setBlockFormat(blockFormat(block, theme));
        dressSpans(block, theme);
    }
    dressTables(*document.rootFrame(), theme);
}

} // namespace hallway
