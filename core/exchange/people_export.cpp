#include "core/exchange/people_export.h"

#include "core/base/save_file.h"

#include <QIODevice>
#include <algorithm>

namespace hallway {

Result<void> eachPerson(const Workspace &workspace, const std::vector<ContactId> &ids,
                        const std::function<void(const Contact &)> &visit, const Progress &progress)
{
    constexpr std::size_t handful = 200;
    for (std::size_t from = 0; from < ids.size(); from += handful) {
        if (!goesOn(progress, qint64(from), qint64(ids.size()))) {
            return fail(ErrorCode::Cancelled);
        }
        const auto first = ids.begin() + std::ptrdiff_t(from);
        const auto last = ids.begin() + std::ptrdiff_t(std::min(from + handful, ids.size()));
        const auto contacts = workspace.people().contacts({first, last});
        if (!contacts) {
            return failed(contacts);
        }
        std::for_each(contacts->begin(), contacts->end(), visit);
    }
    return {};
}

Result<void> exportCards(const Workspace &workspace, const QString &path,
                         const std::vector<ContactId> &ids, const Progress &progress)
{
    std::size_t found = 0; // in their order, so that the next one is the first that is gone
    return saveWhole(path, [&](QIODevice &file) {
        const auto write = [&](const Contact &contact) {
            file.write(writtenVcard(contact));
            found += found < ids.size() && contact.id == ids[found] ? 1 : 0;
        };
        const auto done = eachPerson(workspace, ids, write, progress);
        if (done && found < ids.size()) {
            return Result<void>(fail(ErrorCode::NotFound, {QString::number(ids[found].value)}));
        }
        return done;
    });
}

} // namespace hallway
