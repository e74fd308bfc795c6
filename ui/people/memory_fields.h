#pragma once

#include "core/people/contact.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace hallway {

class PhotoField;

/// What to remember about somebody: notes, birthday, picture, points for a letter.
class MemoryFields : public QWidget
{
    Q_OBJECT

public:
    MemoryFields(const Theme &theme, QDate today, QWidget *parent = nullptr);

    void fill(const Contact &contact);
    void read(Contact &contact) const;

private:
    QDate m_today;
    QPlainTextEdit *m_notes;
    QPlainTextEdit *m_points;
    QLineEdit *m_birthday;
    PhotoField *m_photo;
};

/// A birthday as it is stored: "1980-05-21", "--05-21" where no year is said, else the words as
/// they are.
[[nodiscard]] QString birthdayFromText(const QString &text, QDate today);

} // namespace hallway
