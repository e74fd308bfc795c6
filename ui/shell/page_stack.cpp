#include "ui/shell/page_stack.h"

#include <QTimer>
#include <algorithm>
#include <utility>

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
    finish(m_places[size_t(place)]);
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
}

void PageStack::finish(Place &place)
{
    make(place);
    if (!std::exchange(place.isRead, true)) {
        place.page->reload();
    }
}

void PageStack::makeAll()
{
    for (Place &place : m_places) {
        finish(place);
    }
}

void PageStack::makeRestSoon()
{
    const auto next = std::find_if(m_places.begin(), m_places.end(),
                                   [](const Place &place) { return !place.isRead; });
    if (next == m_places.end()) {
        Q_EMIT completed();
        return;
    }
    QTimer::singleShot(breath, this, [this, index = size_t(next - m_places.begin())] {
        Place &place = m_places[index];
        if (place.page) {
            finish(place);
        } else {
            make(place);
        }
        makeRestSoon();
    });
}

Page *PageStack::made(int place) const
{
    const Place &there = m_places[size_t(place)];
    return there.isRead ? there.page : nullptr;
}

void PageStack::reload()
{
    for (int place = 0; place < places(); ++place) {
        if (Page *page = made(place)) {
            page->reload();
        }
    }
}

void PageStack::takeIn(const ChangeSet &changes)
{
    for (int place = 0; place < places(); ++place) {
        if (Page *page = made(place)) {
            page->takeIn(changes);
        }
    }
}

void PageStack::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    for (const Place &place : m_places) {
        if (place.page) {
            place.page->setNarrow(isNarrow);
        }
    }
}

} // namespace hallway
