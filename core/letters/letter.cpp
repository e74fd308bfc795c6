#include "core/letters/letter.h"

#include "core/base/names.h"

namespace hallway {

namespace {

constexpr NameTable<LetterState, 8> letterStateTable = {{{
    {LetterState::ToAsk, "to_ask"},
    {LetterState::Asked, "asked"},
    {LetterState::Agreed, "agreed"},
    {LetterState::Declined, "declined"},
    {LetterState::PacketSent, "packet_sent"},
    {LetterState::In, "in"},
    {LetterState::Thanked, "thanked"},
    {LetterState::Withdrawn, "withdrawn"},
}}};

constexpr NameTable<LetterForm, 2> letterFormTable = {{{
    {LetterForm::Narrative, "narrative"},
    {LetterForm::Standardized, "standardized"},
}}};

constexpr NameTable<PortalState, 4> portalStateTable = {{{
    {PortalState::NotConfirmed, "not_confirmed"},
    {PortalState::Confirmed, "confirmed"},
    {PortalState::Uploaded, "uploaded"},
    {PortalState::Assigned, "assigned"},
}}};

} // namespace

QString letterStateName(LetterState state)
{
    return letterStateTable.name(state);
}

std::optional<LetterState> letterStateFromName(QStringView name)
{
    return letterStateTable.value(name);
}

QStringList letterStateNames()
{
    return letterStateTable.names();
}

QString letterFormName(LetterForm form)
{
    return letterFormTable.name(form);
}

std::optional<LetterForm> letterFormFromName(QStringView name)
{
    return letterFormTable.value(name);
}

QStringList letterFormNames()
{
    return letterFormTable.names();
}

QString portalStateName(PortalState state)
{
    return portalStateTable.name(state);
}

std::optional<PortalState> portalStateFromName(QStringView name)
{
    return portalStateTable.value(name);
}

QStringList portalStateNames()
{
    return portalStateTable.names();
}

} // namespace hallway
