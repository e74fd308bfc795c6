#pragma once

#include "tests/uisupport/test_window.h"
#include "ui/people/people_model.h"

#include <QListView>

namespace hallway::test {

/// Four people on Tuesday 24 November 2026, on the People page.
class PeopleWindowTest : public ::testing::Test
{
protected:
    PeopleWindowTest()
    {
        m_hannah = add("Hannah", "Torvik", Role::Faculty, "Northfield Medical");
        m_lena = add("Lena", "Park", Role::Resident, "Harlan University");
        m_ravi = add("Ravi", "Subramanian", Role::Faculty, "Harlan University");
        m_adaeze = add("Adaeze", "Obi", Role::Faculty, "Westmoor");
    }

    /// Opens the window; people and exchanges are added before.
    TestWindow &window()
    {
        if (!m_window) {
            m_window.emplace(m_data);
            m_window->trigger("peopleAction");
        }
        return *m_window;
    }

    ContactId add(const char *given, const char *family, Role role, const char *institution)
    {
        Contact contact;
        contact.name.given = QString::fromLatin1(given);
        contact.name.family = QString::fromLatin1(family);
        contact.role = role;
        contact.institution = QString::fromLatin1(institution);
        return valueOf(m_data->addContact(contact));
    }

    QListView *list() { return window().find<QListView>("peopleListView"); }
    QStringList names() { return window().rows("peopleListView"); }

    QModelIndex row(ContactId contact)
    {
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            if (list()->model()->index(row, 0).data(PeopleModel::IdRole) == contact.value) {
                return list()->model()->index(row, 0);
            }
        }
        ADD_FAILURE() << "nobody with the id " << contact.value;
        return {};
    }

    void clickRow(ContactId contact, Qt::KeyboardModifiers modifiers = {})
    {
        const QModelIndex index = row(contact);
        list()->scrollTo(index);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, modifiers,
                          list()->visualRect(index).center());
    }

    /// The names selected, in the list's order.
    QStringList selected()
    {
        QModelIndexList rows = list()->selectionModel()->selectedIndexes();
        std::sort(rows.begin(), rows.end());
        QStringList names;
        for (const QModelIndex &index : rows) {
            names.append(index.data().toString());
        }
        return names;
    }

    Contact person(ContactId id) { return valueOf(m_data->people().contact(id)); }

    const QString m_adaezeName = QStringLiteral("Adaeze Obi");
    const QString m_lenaName = QStringLiteral("Lena Park");
    const QString m_raviName = QStringLiteral("Ravi Subramanian");
    const QString m_hannahName = QStringLiteral("Hannah Torvik");
    TestWorkspace m_data{QDate(2026, 11, 24)};
    ContactId m_hannah;
    ContactId m_lena;
    ContactId m_ravi;
    ContactId m_adaeze;

private:
    std::optional<TestWindow> m_window;
};

} // namespace hallway::test
