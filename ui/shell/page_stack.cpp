#include "ui/shell/page_stack.h"

#include <QTimer>
#include <algorithm>

namespace hallway {
namespace {

constexpr int edge = 22; ///< below a page that does not reach the window's edge
/// Until the rest is made, in milliseconds: what is seen is painted first, and painted to its end.
constexpr int breath = 30;

} // namespace

void PageStack::add(PageKind kind)
{
    m_places.push_back({std::move(kind)});
}

void PageStack::open(int place)
{
    m_current = place;
    make(m_places[size_t(place)]);
}

int PageStack::placeOf(const QString &name) const
{
    const auto place = std::find_if(m_places.begin(), m_places.end(),
                                    [&](const Place &each) { return each.kind.name == name; });
    return place == m_places.end() ? -1 : int(place - m_places.begin());
}

void PageStack::make(Place &place)
{
    if (place.page) {
        return;
    }
    place.page = place.kind.make(this);
    place.page->setGeometry({}); // nothing is painted anew where it would have stood
    addWidget(place.page);
    place.page->setContentsMargins(0, 0, 0, place.page->reachesEdge() ? 0 : edge);
    place.page->setNarrow(m_isNarrow);
    connect(place.page, &Page::personRequested, this, &PageStack::personRequested);
    connect(place.page, &Page::failed, this, &PageStack::failed);
    connect(place.page, &Page::summaryChanged, this, &PageStack::summaryChanged);
    place.page->reload();
}

void PageStack::makeAll()
{
    for (Place &place : m_places) {
        make(place);
    }
}

void PageStack::makeRestSoon()
{
    const auto next = std::find_if(m_places.begin(), m_places.end(),
                                   [](const Place &place) { return place.page == nullptr; });
    if (next == m_places.end()) {
        return;
    }
    QTimer::singleShot(breath, this, [this, place = next - m_places.begin()] {
        make(m_places[size_t(place)]);
        makeRestSoon();
    });
}

template <class Work>
void PageStack::forMade(Work work) const
{
    for (const Place &place : m_places) {
        if (place.page) {
            work(*place.page);
        }
    }
}

void PageStack::reload()
{
    forMade([](Page &page) { page.reload(); });
}

void PageStack::takeIn(const ChangeSet &changes)
{
    forMade([&changes](Page &page) { page.takeIn(changes); });
}

void PageStack::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    forMade([isNarrow](Page &page) { page.setNarrow(isNarrow); });
}

} // namespace hallway
