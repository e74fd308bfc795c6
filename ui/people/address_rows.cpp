#include "ui/people/address_rows.h"

#include "ui/shell/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form.h"

#include <QGridLayout>
#include <QToolButton>

namespace hallway {

namespace {

struct AddressPart
{
    const char *name;
    const char *words;
    QString PostalAddress::*member;
    int row;
    int column;
    int width;
};

constexpr AddressPart addressParts[] = {
    {"Label", QT_TRANSLATE_NOOP("hallway::AddressRows", "Label"), &PostalAddress::label, 0, 0, 1},
    {"Street", QT_TRANSLATE_NOOP("hallway::AddressRows", "Street"), &PostalAddress::street, 0, 1,
     2},
    {"Extended", QT_TRANSLATE_NOOP("hallway::AddressRows", "Building, floor"),
     &PostalAddress::extended, 0, 3, 1},
    {"PostalCode", QT_TRANSLATE_NOOP("hallway::AddressRows", "Postal code"),
     &PostalAddress::postalCode, 1, 0, 1},
    {"City", QT_TRANSLATE_NOOP("hallway::AddressRows", "City"), &PostalAddress::city, 1, 1, 1},
    {"Region", QT_TRANSLATE_NOOP("hallway::AddressRows", "State"), &PostalAddress::region, 1, 2, 1},
    {"Country", QT_TRANSLATE_NOOP("hallway::AddressRows", "Country"), &PostalAddress::country, 1, 3,
     1},
};

} // namespace

AddressRows::AddressRows(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_layout(column(this))
{
    auto *add = wordButton(QStringLiteral("addressAddButton"), tr("Add a postal address"), this);
    add->setFlat(true);
    add->setIcon(Icons::icon(Icon::Plus, theme));
    m_layout->addWidget(add, 0, Qt::AlignLeading);
    connect(add, &QPushButton::clicked, this, [this] {
        addAddress({});
        m_rows.back().parts.front().edit->setFocus();
    });
}

std::vector<PostalAddress> AddressRows::addresses() const
{
    std::vector<PostalAddress> addresses;
    for (const Row &row : m_rows) {
        PostalAddress address = row.start;
        for (const Part &part : row.parts) {
            address.*part.member = part.edit->text().trimmed();
        }
        PostalAddress empty;
        empty.label = address.label;
        if (address != empty) {
            addresses.push_back(address);
        }
    }
    return addresses;
}

void AddressRows::setAddresses(const std::vector<PostalAddress> &addresses)
{
    while (!m_rows.empty()) {
        removeAddress(m_rows.back().box);
    }
    for (const PostalAddress &address : addresses) {
        addAddress(address);
    }
}

void AddressRows::addAddress(const PostalAddress &address)
{
    auto *box = new Card(m_theme, this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(Theme::spacing(3), Theme::spacing(2), Theme::spacing(2),
                             Theme::spacing(3));
    grid->setSpacing(Theme::spacing(2));
    Row row{box, address, {}};
    const QString name = QStringLiteral("address%1").arg(m_made++);
    for (const AddressPart &part : addressParts) {
        const QString words = tr(part.words);
        auto *edit =
            lineField(name + QString::fromLatin1(part.name) + QStringLiteral("Edit"), words, box);
        edit->setText(address.*part.member);
        grid->addWidget(labelled(m_theme, words, edit), part.row, part.column, 1, part.width);
        row.parts.push_back({part.member, edit});
    }
    auto *remove = new QToolButton(box);
    remove->setIcon(Icons::icon(Icon::Close, m_theme));
    remove->setToolTip(tr("Remove"));
    nameField(remove, name + QStringLiteral("RemoveButton"), tr("Postal address: remove"));
    grid->addWidget(remove, 0, 4, Qt::AlignTop);
    connect(remove, &QToolButton::clicked, this, [this, box] { removeAddress(box); });
    m_layout->insertWidget(m_layout->count() - 1, box);
    m_rows.push_back(std::move(row));
}

void AddressRows::removeAddress(QWidget *box)
{
    std::erase_if(m_rows, [box](const Row &row) { return row.box == box; });
    m_layout->removeWidget(box);
    box->hide();
    box->deleteLater();
}

} // namespace hallway
