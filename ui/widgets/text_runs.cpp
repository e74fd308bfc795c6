#include "ui/widgets/text_runs.h"

#include <QGuiApplication>
#include <QPainter>
#include <QTextBoundaryFinder>
#include <QtMath>
#include <algorithm>

namespace hallway {
namespace {

/// What is read the other way than the line keeps to itself: numbers beside it stay where they are.
/// A dot or comma before it belongs to the line, and so do spaces behind it.
QString isolated(QString words)
{
    const auto first = std::find_if(words.cbegin(), words.cend(),
                                    [](QChar each) { return each.isLetterOrNumber(); });
    if (first == words.cend() || words.isRightToLeft() == QGuiApplication::isRightToLeft()) {
        return words;
    }
    const qsizetype begin = first - words.cbegin();
    qsizetype end = words.size();
    while (words[end - 1].isSpace()) {
        --end;
    }
    return words.insert(end, QChar(0x2069)).insert(begin, QChar(0x2068));
}

/// Lines begin where those of the window do. A line of parts is read the window's way, a text in
/// one piece its own.
QTextOption optionFor(bool isOfParts)
{
    const Qt::LayoutDirection direction = QGuiApplication::layoutDirection();
    QTextOption option(direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setTextDirection(isOfParts ? direction : Qt::LayoutDirectionAuto);
    return option;
}

} // namespace

RunLayout::RunLayout(const std::vector<TextRun> &runs, int width, int maximumLines)
{
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const TextRun &run : runs) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(text.size());
        // A line end in a subject would break the row; a tab would tear it apart.
        QString words = run.text;
        words.replace(u'\n', u' ').replace(u'\t', u' ');
        words = runs.size() > 1 ? isolated(words) : words;
        range.length = static_cast<int>(words.size());
        range.format.setFont(run.font);
        range.format.setForeground(run.color);
        text.append(words);
        formats.append(range);
    }
    QTextOption option = optionFor(runs.size() > 1);
    // A line that is the only one is cut inside a word rather than left half empty.
    option.setWrapMode(maximumLines == 1 ? QTextOption::WrapAnywhere
                                         : QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true);
    m_layout.setText(text);
    m_layout.setFormats(formats);
    int shown = lay(width, maximumLines);
    while (shown > 0 && shown < m_layout.text().size()) {
        shorten(shown);
        shown = lay(width, maximumLines);
    }
}

int RunLayout::lay(int width, int maximumLines)
{
    m_layout.beginLayout();
    qreal y = 0;
    int end = 0;
    for (int line = 0; line < maximumLines; ++line) {
        QTextLine next = m_layout.createLine();
        if (!next.isValid()) {
            break;
        }
        next.setLineWidth(std::max(width, 1));
        next.setPosition({0, y});
        y += next.height();
        end = next.textStart() + next.textLength();
    }
    m_layout.endLayout();
    m_height = qCeil(y);
    return end;
}

void RunLayout::shorten(int length)
{
    const QChar ellipsis(0x2026);
    QString text = m_layout.text();
    // Never inside of what is one character to the reader.
    QTextBoundaryFinder boundary(QTextBoundaryFinder::Grapheme, text);
    boundary.setPosition(std::max(0, length - 1));
    text.truncate(boundary.isAtBoundary() ? boundary.position()
                                          : std::max<qsizetype>(0, boundary.toPreviousBoundary()));
    while (text.endsWith(ellipsis) || (!text.isEmpty() && text.back().isSpace())) {
        text.chop(1);
    }
    text.append(ellipsis);
    QList<QTextLayout::FormatRange> formats = m_layout.formats();
    const auto size = static_cast<int>(text.size());
    for (auto &range : formats) {
        range.length = std::clamp(size - range.start, 0, range.length);
    }
    m_layout.setText(text);
    m_layout.setFormats(formats);
}

void RunLayout::paint(QPainter &painter, QPoint corner) const
{
    m_layout.draw(&painter, corner);
}

} // namespace hallway
