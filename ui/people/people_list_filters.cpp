#include "ui/people/filter_chips.h"
#include "ui/people/filter_dialog.h"
#include "ui/people/people_list.h"

namespace hallway {

void PeopleList::addFilter()
{
    openFilterDialog({QString(), queryNow()}, QString());
}

void PeopleList::editFilter(const QString &name)
{
    const auto filters = m_workspace.savedFilters();
    const int place = filters ? placeOfFilter(*filters, name) : -1;
    if (place >= 0) {
        openFilterDialog((*filters)[static_cast<std::size_t>(place)], name);
    }
}

void PeopleList::openFilterDialog(const SavedFilter &filter, const QString &before)
{
    const auto filters = m_workspace.savedFilters();
    const auto tags = m_workspace.people().tags();
    if (!filters || !tags) {
        Q_EMIT failed(filters ? tags.error() : filters.error());
        return;
    }
    QStringList institutions;
    for (const InstitutionLine &line : m_directory.roster().institutions()) {
        institutions.append(line.name);
    }
    auto *dialog = new FilterDialog(m_theme, *filters, QStringList(tags->begin(), tags->end()),
                                    institutions, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFilter(filter);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, before] { saveFilter(dialog->filter(), before); });
    dialog->open();
}

/// The text that is part of the filter now goes from the field.
void PeopleList::saveFilter(const SavedFilter &filter, const QString &before)
{
    const auto saved = m_workspace.saveFilter(filter, before);
    if (!saved) {
        Q_EMIT failed(saved.error());
        return;
    }
    clearText();
    m_chips->choose(filter.name);
    applyFilter(false);
}

} // namespace hallway
