#include "ui/people/letter_words.h"

#include <QCoreApplication>

namespace hallway {
namespace {

struct LetterWords
{
    Q_DECLARE_TR_FUNCTIONS(LetterWords)
};

} // namespace

QString letterFormText(LetterForm form)
{
    return form == LetterForm::Narrative ? LetterWords::tr("narrative")
                                         : LetterWords::tr("standardized");
}

QString portalStateText(PortalState state)
{
    switch (state) {
    case PortalState::NotConfirmed:
        return LetterWords::tr("not confirmed");
    case PortalState::Confirmed:
        return LetterWords::tr("confirmed");
    case PortalState::Uploaded:
        return LetterWords::tr("uploaded");
    case PortalState::Assigned:
        return LetterWords::tr("assigned");
    }
    return {};
}

QString letterMoveText(LetterState state)
{
    switch (state) {
    case LetterState::ToAsk:
        return LetterWords::tr("Back to asking");
    case LetterState::Asked:
        return LetterWords::tr("I asked");
    case LetterState::Agreed:
        return LetterWords::tr("They agreed");
    case LetterState::Declined:
        return LetterWords::tr("They declined");
    case LetterState::PacketSent:
        return LetterWords::tr("Packet sent");
    case LetterState::In:
        return LetterWords::tr("The letter is in");
    case LetterState::Thanked:
        return LetterWords::tr("I thanked them");
    case LetterState::Withdrawn:
        return LetterWords::tr("Withdraw");
    }
    return {};
}

} // namespace hallway
