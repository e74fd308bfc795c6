#pragma once

#include "core/people/contact.h"
#include "ui/shell/theme.h"

#include <QWidget>

namespace hallway {

class AddressRows;
class LabelledRows;

/// How somebody can be reached: addresses, numbers, pages.
class ReachFields : public QWidget
{
    Q_OBJECT

public:
    explicit ReachFields(const Theme &theme, QWidget *parent = nullptr);

    void fill(const Contact &contact);
    void read(Contact &contact) const;

    /// Adds an address that was found in a pasted line.
    void addEmail(const QString &address);

Q_SIGNALS:
    /// An address, number or page is another now.
    void changed();

private:
    LabelledRows *m_emails;
    LabelledRows *m_phones;
    LabelledRows *m_links;
    AddressRows *m_addresses;
};

} // namespace hallway
