#pragma once

#include "ui/people/person_details.h"
#include "ui/shell/theme.h"

#include <QAbstractButton>
#include <QUrl>
#include <functional>

class QVBoxLayout;

namespace hallway {

class QuietLabel;

/// One line of a value: words that may lead somewhere and may be copied.
struct AboutLine
{
    QString words;
    QUrl link;        ///< opened in the browser or the mail program
    ContactId person; ///< whose page the words lead to
    QString copy;     ///< what the button beside them copies; empty: no button
};

/// The field that a value turns into.
struct AboutEditor
{
    QWidget *widget;
    std::function<QString()> missing; ///< why it cannot be stored; empty when it can
    std::function<void(Contact &)> read;
};

/// One of the things that are known of a person: how it is shown and how it is changed.
struct AboutField
{
    QString name;  ///< begins the object names: "title" gives titleValue
    QString label; ///< "Title"
    std::function<std::vector<AboutLine>(const PersonDetails &)> lines;
    /// Nothing for what is only shown.
    std::function<AboutEditor(const Contact &, QWidget *parent)> edit;
};

/// A value that a click or Enter turns into a field. Enter or leaving it asks for it to be saved,
/// Esc takes it back.
class AboutRow : public QWidget
{
    Q_OBJECT

public:
    AboutRow(const Theme &theme, AboutField field, bool canEdit, QWidget *parent = nullptr);

    /// Shows the value; an open field keeps what was typed.
    void showPerson(const PersonDetails &details);
    void startEditing();
    /// Back to the value.
    void stopEditing();
    [[nodiscard]] bool isEditing() const { return m_editor.widget != nullptr; }
    /// Why the field cannot be stored; empty when it can.
    [[nodiscard]] QString missing() const;
    /// What was typed into the open field and is not stored yet; empty for what was only chosen.
    [[nodiscard]] QString typed() const;
    /// Puts what is in the field into a contact.
    void read(Contact &contact) const { m_editor.read(contact); }
    /// Says below the field what is wrong with it.
    void complain(const QString &words);

Q_SIGNALS:
    void editingStarted();
    void saveRequested();
    void personRequested(hallway::ContactId contact);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showLines();
    void reveal();
    [[nodiscard]] QWidget *makeLine(const AboutLine &line, int number);
    [[nodiscard]] QWidget *makeWords(const AboutLine &line, QWidget *parent);
    void followFocus(const QWidget *now);
    [[nodiscard]] bool isOwn(const QWidget *widget) const;
    [[nodiscard]] bool takesKey(const QKeyEvent &key, QObject *watched);

    const Theme &m_theme;
    AboutField m_field;
    bool m_canEdit;
    PersonDetails m_details;
    QVBoxLayout *m_column;
    QAbstractButton *m_value;
    QVBoxLayout *m_lines;
    QWidget *m_shown = nullptr;
    AboutEditor m_editor{};
    QWidget *m_editorBox = nullptr;
    QuietLabel *m_complaint = nullptr;
};

} // namespace hallway
