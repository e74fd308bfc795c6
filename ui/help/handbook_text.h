#pragma once

#include "ui/shell/theme.h"

#include <QTextBrowser>
#include <QTextCursor>

namespace hallway {

class Handbook;

/// A page of the handbook to read, with the way back. It shows nothing but these pages: no other
/// file, and nothing from the web, which a link opens in the browser when it is chosen.
class HandbookText : public QTextBrowser
{
    Q_OBJECT

public:
    /// Empty until a page is shown. The handbook has to outlive it.
    HandbookText(const Handbook &handbook, const Theme &theme, QWidget *parent = nullptr);

    /// Nothing happens where no page has the name.
    void showPage(const QString &name);
    /// The name of the page that is shown.
    [[nodiscard]] const QString &page() const { return m_page; }
    /// Marks every place that has one of the words, here and on the pages shown from now on.
    void mark(const QStringList &words);
    /// Goes to the next of these places, behind the last to the first.
    void goToNextMark();

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void dress(const QUrl &source);
    void showMarks();
    void follow(const QUrl &link);
    void keepReadable();

    const Handbook &m_handbook;
    const Theme &m_theme;
    QString m_page; ///< while it changes, source() is still the one before
    QStringList m_marked;
    bool m_isUndressed = false;
    QTextCursor m_loading; ///< over the document until the page is dressed
};

} // namespace hallway
