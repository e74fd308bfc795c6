#pragma once

#include "core/people/contact.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace hallway {

/// A name in one line, taken apart as it is typed; its parts unfold below to be put right. An
/// address line ("Torvik, Hannah" <h.torvik@x>) gives name and e-mail.
class NameFields : public QWidget
{
    Q_OBJECT

public:
    explicit NameFields(const Theme &theme, QWidget *parent = nullptr);

    void fill(const PersonName &name);
    [[nodiscard]] PersonName name() const { return m_name; }

Q_SIGNALS:
    /// The name is another now.
    void changed();
    /// The line was an address line with this e-mail address.
    void addressFound(const QString &email);

private:
    struct Part
    {
        QString PersonName::*member;
        QLineEdit *edit;
    };

    void addPart(const QString &name, const QString &words, QString PersonName::*member, int row,
                 int column);
    void takeLine(const QString &text);
    void takePart(const Part &part);
    void showParts();

    const Theme &m_theme;
    PersonName m_name;
    QLineEdit *m_line;
    QPushButton *m_unfold;
    QWidget *m_box;
    std::vector<Part> m_parts;
};

} // namespace hallway
