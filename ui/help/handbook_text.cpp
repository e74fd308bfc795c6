#include "ui/help/handbook_text.h"

#include "ui/help/handbook_look.h"
#include "ui/text/handbook.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QScrollBar>
#include <QTextFrame>
#include <algorithm>
#include <utility>

namespace hallway {
namespace {

constexpr int widestLine = 88; ///< characters; longer lines are hard to read

QUrl urlOf(const QString &name)
{
    return QUrl(QStringLiteral("handbook:/%1.md").arg(name));
}

/// The page a link leads to; empty for one that leads out.
QString nameIn(const QUrl &url)
{
    return url.scheme() == u"handbook" ? QFileInfo(url.path()).baseName() : QString();
}

} // namespace

HandbookText::HandbookText(const Handbook &handbook, const Theme &theme, QWidget *parent)
    : QTextBrowser(parent), m_handbook(handbook), m_theme(theme)
{
    setObjectName(QStringLiteral("handbookText"));
    setAccessibleName(tr("Page of the handbook"));
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(Theme::spacing(4));
    connect(this, &QTextBrowser::anchorClicked, this, &HandbookText::follow);
    connect(this, &QTextBrowser::sourceChanged, this, &HandbookText::dress);
    connect(&theme, &Theme::changed, this, [this] {
        if (m_page.isEmpty()) {
            return;
        }
        const int place = verticalScrollBar()->value();
        reload();
        verticalScrollBar()->setValue(place);
    });
}

void HandbookText::showPage(const QString &name)
{
    if (m_handbook.page(name) != nullptr && name != m_page) {
        setSource(urlOf(name), QTextDocument::MarkdownResource);
    }
}

QVariant HandbookText::loadResource(int type, const QUrl &name)
{
    const HandbookPage *page = m_handbook.page(nameIn(name));
    if (type != QTextDocument::MarkdownResource || page == nullptr) {
        return QByteArray(""); // for nothing at all the document would look for a file
    }
    m_isUndressed = true;
    // A page with tables would be laid out anew for each of their words.
    m_loading = QTextCursor(document());
    m_loading.beginEditBlock();
    return page->text;
}

void HandbookText::dress(const QUrl &source)
{
    m_page = nameIn(source);
    if (std::exchange(m_isUndressed, false)) {
        dressPage(*document(), m_theme);
        keepReadable();
        m_loading.endEditBlock();
        showMarks();
    }
}

void HandbookText::follow(const QUrl &link)
{
    if (link.scheme() == u"https") {
        QDesktopServices::openUrl(link);
    } else {
        showPage(nameIn(link));
    }
}

void HandbookText::mark(const QStringList &words)
{
    m_marked = words;
    showMarks();
}

void HandbookText::showMarks()
{
    QList<ExtraSelection> marks;
    for (const QString &word : std::as_const(m_marked)) {
        for (QTextCursor found = document()->find(word); !found.isNull();
             found = document()->find(word, found)) {
            ExtraSelection mark{found, {}};
            mark.format.setBackground(m_theme.color(Token::DueWash));
            mark.format.setForeground(m_theme.color(Token::Due));
            marks.append(mark);
        }
    }
    std::sort(marks.begin(), marks.end(),
              [](const ExtraSelection &one, const ExtraSelection &other) {
                  return one.cursor < other.cursor;
              });
    setExtraSelections(marks);
}

void HandbookText::goToNextMark()
{
    const QList<ExtraSelection> marks = extraSelections();
    if (marks.isEmpty()) {
        return;
    }
    const auto next = std::find_if(marks.begin(), marks.end(), [this](const ExtraSelection &mark) {
        return mark.cursor.selectionStart() >= textCursor().selectionEnd() &&
               mark.cursor != textCursor();
    });
    setTextCursor((next == marks.end() ? marks.first() : *next).cursor);
    ensureCursorVisible();
}

void HandbookText::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    keepReadable();
}

void HandbookText::keepReadable()
{
    QTextFrameFormat format = document()->rootFrame()->frameFormat();
    const int widest = fontMetrics().averageCharWidth() * widestLine;
    const int beside = std::max(Theme::spacing(5), (viewport()->width() - widest) / 2);
    if (format.leftMargin() != beside) {
        format.setLeftMargin(beside);
        format.setRightMargin(beside);
        document()->rootFrame()->setFrameFormat(format);
    }
}

} // namespace hallway
