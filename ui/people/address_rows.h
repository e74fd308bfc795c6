#pragma once

#include "core/people/contact.h"
#include "ui/shell/theme.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace hallway {

/// Postal addresses, each with its parts.
class AddressRows : public QWidget
{
    Q_OBJECT

public:
    explicit AddressRows(const Theme &theme, QWidget *parent = nullptr);

    /// Those that say anything.
    [[nodiscard]] std::vector<PostalAddress> addresses() const;
    void setAddresses(const std::vector<PostalAddress> &addresses);

private:
    struct Part
    {
        QString PostalAddress::*member;
        QLineEdit *edit;
    };
    struct Row
    {
        QWidget *box;
        PostalAddress start;
        std::vector<Part> parts;
    };

    void addAddress(const PostalAddress &address);
    void removeAddress(QWidget *box);

    const Theme &m_theme;
    std::vector<Row> m_rows;
    int m_made = 0;
    QVBoxLayout *m_layout;
};

} // namespace hallway
