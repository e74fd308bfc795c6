#pragma once

#include "ui/shell/page.h"

#include <QStackedWidget>
#include <functional>
#include <vector>

namespace hallway {

/// What is known of a page before it is made.
struct PageKind
{
    QString name; ///< "people"; its object is named "peoplePage"
    QString title;
    Icon icon;
    std::function<Page *(QWidget *parent)> make;
};

/// The pages of the window by their place in the sidebar. A page is made when it is first opened,
/// or when the window has been painted and has time: the first picture waits for one page alone.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    using QStackedWidget::QStackedWidget;

    void add(PageKind kind);
    /// Makes the page at this place, if that has not happened, and takes it for the current one; it
    /// is not shown yet.
    void open(int place);
    /// The place of the page with this name; -1 for none.
    [[nodiscard]] int placeOf(const QString &name) const;
    [[nodiscard]] const PageKind &kind(int place) const { return m_places[size_t(place)].kind; }
    [[nodiscard]] int places() const { return int(m_places.size()); }
    /// The page at this place; nullptr while it has not been made and read.
    [[nodiscard]] Page *made(int place) const;
    [[nodiscard]] Page *current() const { return made(m_current); }
    [[nodiscard]] int currentPlace() const { return m_current; }
    void makeAll();
    /// Makes and reads the others one after another, with what else the window has to do in
    /// between.
    void makeRestSoon();

    void reload();
    void takeIn(const ChangeSet &changes);
    void setNarrow(bool isNarrow);

Q_SIGNALS:
    void personRequested(hallway::ContactId contact);
    void failed(const hallway::Error &error);
    /// Every page has been made and read.
    void completed();
    /// Summary or badge of a page may be another one.
    void summaryChanged();

private:
    struct Place
    {
        PageKind kind;
        Page *page = nullptr;
        bool isRead = false;
    };

    void make(Place &place);
    /// Makes and reads what is not.
    void finish(Place &place);

    std::vector<Place> m_places;
    int m_current = 0;
    bool m_isNarrow = false;
};

} // namespace hallway
