#include "ui/people/exchange_text.h"

#include "ui/text/words.h"

#include <QCoreApplication>

namespace hallway {

QString exchangeHeading(const Interaction &interaction)
{
    QStringList parts{interactionTitle(interaction)};
    for (const QString &part : {interaction.occasion, interaction.subject}) {
        if (!part.isEmpty()) {
            parts.append(part);
        }
    }
    return parts.join(QStringLiteral(" · "));
}

QString exchangeBody(const Interaction &interaction)
{
    if (interaction.mention.isEmpty()) {
        return interaction.text;
    }
    const QString mention =
        QCoreApplication::translate("Exchange", "To mention: %1").arg(interaction.mention);
    return interaction.text.isEmpty() ? mention : interaction.text + u'\n' + mention;
}

} // namespace hallway
