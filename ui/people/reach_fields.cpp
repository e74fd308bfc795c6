#include "ui/people/reach_fields.h"

#include "ui/people/address_rows.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labelled_rows.h"
#include "ui/widgets/section_label.h"

#include <QBoxLayout>

namespace hallway {

ReachFields::ReachFields(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_emails(new LabelledRows(theme,
                                                 {QStringLiteral("email"),
                                                  tr("E-mail address"),
                                                  tr("Add an e-mail address"),
                                                  tr("h.torvik@northfield.example"),
                                                  {tr("work"), tr("home"), tr("other")}},
                                                 this)),
      m_phones(new LabelledRows(theme,
                                {QStringLiteral("phone"),
                                 tr("Phone number"),
                                 tr("Add a phone number"),
                                 tr("+1 612 555 0142"),
                                 {tr("work"), tr("cell"), tr("home"), tr("pager")}},
                                this)),
      m_links(new LabelledRows(theme,
                               {QStringLiteral("link"),
                                tr("Link"),
                                tr("Add a link"),
                                tr("linkedin.com/in/…"),
                                {tr("LinkedIn"), tr("X"), tr("PubMed"), tr("ORCID"), tr("site")}},
                               this)),
      m_addresses(new AddressRows(theme, this))
{
    auto *layout = column(this, 2);
    layout->addWidget(new SectionLabel(theme, tr("E-mail"), Tone::Neutral, this));
    layout->addWidget(m_emails);
    layout->addWidget(new SectionLabel(theme, tr("Phone"), Tone::Neutral, this));
    layout->addWidget(m_phones);
    layout->addWidget(new SectionLabel(theme, tr("Links"), Tone::Neutral, this));
    layout->addWidget(m_links);
    layout->addWidget(new SectionLabel(theme, tr("Post"), Tone::Neutral, this));
    layout->addWidget(m_addresses);
    connect(m_emails, &LabelledRows::changed, this, &ReachFields::changed);
    connect(m_phones, &LabelledRows::changed, this, &ReachFields::changed);
    connect(m_links, &LabelledRows::changed, this, &ReachFields::changed);
}

void ReachFields::fill(const Contact &contact)
{
    m_emails->setValues(contact.emails);
    m_phones->setValues(contact.phones);
    m_links->setValues(contact.links);
    m_addresses->setAddresses(contact.addresses);
}

void ReachFields::read(Contact &contact) const
{
    contact.emails = m_emails->values();
    contact.phones = m_phones->values();
    contact.links = m_links->values();
    contact.addresses = m_addresses->addresses();
}

void ReachFields::addEmail(const QString &address)
{
    m_emails->addValue({QString(), address});
}

} // namespace hallway
