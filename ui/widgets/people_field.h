#pragma once

#include "core/workspace.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QCompleter;
class QLineEdit;
class QStandardItemModel;

namespace hallway {

class FlowLayout;

/// Somebody chosen in a PeopleField; without an id it is a name that is not among the people yet.
struct ChosenPerson
{
    ContactId id;
    QString name;

    friend bool operator==(const ChosenPerson &, const ChosenPerson &) = default;
};

/// People as chips, found as one types by name, place or e-mail address.
class PeopleField : public QWidget
{
    Q_OBJECT

public:
    enum class Choice { One, Several };

    /// `name` begins the object names: "who" gives whoEdit. `workspace` has to outlive the field.
    PeopleField(const Workspace &workspace, const Theme &theme, const QString &name,
                const QString &accessibleName, Choice choice, QWidget *parent = nullptr);

    [[nodiscard]] const std::vector<ChosenPerson> &people() const { return m_people; }

    /// Shows these; ids that are gone are left out.
    void setPeople(const std::vector<ContactId> &ids);

    /// Offers "New person" for names that are not known.
    void setOffersNew(bool offers) { m_offersNew = offers; }

    /// Somebody who is never offered: the person the field belongs to.
    void setLeftOut(ContactId id) { m_leftOut = id; }

    /// What was typed and not chosen yet.
    [[nodiscard]] QString typed() const;

Q_SIGNALS:
    /// Other people are chosen, or something else is typed.
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offer(const QString &text);
    void addOffer(ContactId id, const QString &name, const QString &position);
    void take(const QModelIndex &offered);
    void add(const ChosenPerson &person);
    void removeAt(size_t index);
    void showChips();
    void takeTheme();
    [[nodiscard]] bool isChosen(ContactId id) const;

    const Workspace &m_workspace;
    const Theme &m_theme;
    Choice m_choice;
    bool m_offersNew = false;
    ContactId m_leftOut;
    std::vector<ChosenPerson> m_people;
    std::vector<QWidget *> m_chips;
    QLineEdit *m_edit;
    QStandardItemModel *m_offers;
    QCompleter *m_completer;
    FlowLayout *m_layout;
};

} // namespace hallway
