#include "ui/settings/people_export.h"

#include "core/exchange/vcard_writer.h"

#include <QSaveFile>

namespace hallway {
namespace {

Result<void> writeCards(QSaveFile &file, const Workspace &workspace,
                        const std::vector<ContactId> &people, const Progress &progress)
{
    constexpr qint64 peoplePerReport = 64;
    const auto total = qint64(people.size());
    for (qint64 done = 0; done < total; ++done) {
        if (done % peoplePerReport == 0 && !goesOn(progress, done, total)) {
            return fail(ErrorCode::Cancelled);
        }
        const auto contact = workspace.people().contact(people[std::size_t(done)]);
        if (!contact) {
            return failed(contact);
        }
        file.write(writtenVcard(*contact));
    }
    return {};
}

} // namespace

Result<qint64> exportPeople(const Workspace &workspace, const QString &path,
                            const Progress &progress)
{
    const auto people = workspace.people().ids({.includeArchived = true});
    if (!people) {
        return failed(people);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return fail(ErrorCode::FileUnwritable, {path, file.errorString()});
    }
    if (const auto written = writeCards(file, workspace, *people, progress); !written) {
        return failed(written);
    }
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!file.commit()) {
        return fail(ErrorCode::FileUnwritable, {path, file.errorString()});
    }
    return qint64(people->size());
}

} // namespace hallway
