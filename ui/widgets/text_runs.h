#pragma once

#include <QColor>
#include <QFont>
#include <QString>
#include <QTextLayout>
#include <vector>

class QPainter;

namespace hallway {

/// Words in one look; shown as they are, never taken for markup.
struct TextRun
{
    QString text;
    QFont font;
    QColor color;
};

/// The text with spaces that no line ends at, as for a date.
[[nodiscard]] inline QString unbroken(QString text)
{
    return text.replace(u' ', QChar(QChar::Nbsp));
}

/// Words of several looks laid out together, for rows that delegates draw.
class RunLayout
{
public:
    /// At most `maximumLines` lines of `width` pixels; what does not fit ends in an ellipsis.
    RunLayout(const std::vector<TextRun> &runs, int width, int maximumLines);

    /// The height of all lines in pixels.
    [[nodiscard]] int height() const { return m_height; }
    /// Draws it with its upper left corner there.
    void paint(QPainter &painter, QPoint corner) const;

private:
    [[nodiscard]] int lay(int width, int maximumLines);
    void shorten(int length);

    QTextLayout m_layout;
    int m_height = 0;
};

} // namespace hallway
