#include "ui/people/people_directory.h"

#include "ui/text/words.h"

#include <QThread>

namespace hallway {
namespace {

/// More changed people than these are read anew with everybody else.
constexpr std::size_t mostOneByOne = 200;

QString wordsOfRole(Role role)
{
    return roleText(role);
}

bool changesPeople(const ChangeSet &changes)
{
    return changes.touches("contact") || changes.touches("standing") ||
           changes.touches("follow_up");
}

/// Tags and mentorships change together with their contact's row.
std::vector<ContactId> peopleIn(const ChangeSet &changes)
{
    std::vector<ContactId> people;
    for (const Change &change : changes.changes) {
        if (change.table == "contact" || change.table == "standing") {
            people.push_back(ContactId{change.rowId});
        }
    }
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
    return people;
}

} // namespace

PeopleDirectory::PeopleDirectory(const Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_roster(Roster::ofNobody(workspace.today()))
{
}

PeopleDirectory::~PeopleDirectory()
{
    if (m_thread) {
        m_thread->wait();
    }
}

bool PeopleDirectory::isLarge() const
{
    return m_workspace.people().hasMoreThan(readAtOnce).value_or(false);
}

void PeopleDirectory::reload()
{
    if (!isLarge()) {
        take(m_workspace.roster(wordsOfRole));
        return;
    }
    readBeside();
}

void PeopleDirectory::readBeside()
{
    if (m_thread) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    m_thread.reset(QThread::create([this, path = m_workspace.path(), today = m_workspace.today()] {
        const FixedClock clock(today);
        const auto workspace = Workspace::open(path, OpenMode::ReadOnly, clock);
        auto roster = std::make_shared<Result<Roster>>(workspace ? (*workspace)->roster(wordsOfRole)
                                                                 : hallway::failed(workspace));
        QMetaObject::invokeMethod(this, [this, roster] { take(std::move(*roster)); });
    }));
    m_thread->start();
}

void PeopleDirectory::take(Result<Roster> roster)
{
    if (m_thread) {
        m_thread->wait();
        m_thread.reset();
    }
    if (!roster) {
        Q_EMIT failed(roster.error());
        return;
    }
    m_roster = std::move(*roster);
    m_isRead = true;
    m_count = m_roster.count({});
    if (m_isStale) {
        readBeside();
    }
    Q_EMIT updated();
}

bool PeopleDirectory::takeIn(const ChangeSet &changes)
{
    if (!changesPeople(changes)) {
        return false;
    }
    const std::vector<ContactId> people = peopleIn(changes);
    if (changes.isMany || people.size() > mostOneByOne || !m_isRead || m_thread) {
        reload();
        return true;
    }
    if (const auto refreshed = m_workspace.refresh(m_roster, people); !refreshed) {
        Q_EMIT failed(refreshed.error());
        return false;
    }
    m_count = m_roster.count({});
    Q_EMIT updated();
    return true;
}

} // namespace hallway
