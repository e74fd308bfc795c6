#include "app/arguments.h"
#include "app/json.h"

#include <QCoreApplication>
#include <array>

namespace hallway {

namespace {
struct ProfileWords
{
    Q_DECLARE_TR_FUNCTIONS(ProfileWords)
};

struct Field
{
    const char *option;
    const char *label;
    QString Profile::*member;
};

constexpr std::array<Field, 15> fields{{
    {"--name", QT_TRANSLATE_NOOP("ProfileWords", "Name"), &Profile::name},
    {"--degree", QT_TRANSLATE_NOOP("ProfileWords", "Degree"), &Profile::degree},
    {"--school", QT_TRANSLATE_NOOP("ProfileWords", "School"), &Profile::school},
    {"--year", QT_TRANSLATE_NOOP("ProfileWords", "Year"), &Profile::year},
    {"--email", QT_TRANSLATE_NOOP("ProfileWords", "E-mail"), &Profile::email},
    {"--phone", QT_TRANSLATE_NOOP("ProfileWords", "Phone"), &Profile::phone},
    {"--links", QT_TRANSLATE_NOOP("ProfileWords", "Links, one a line"), &Profile::links},
    {"--other-addresses", QT_TRANSLATE_NOOP("ProfileWords", "More e-mail addresses, one a line"),
     &Profile::otherAddresses},
    {"--time-zone", QT_TRANSLATE_NOOP("ProfileWords", "Time zone, as Europe/Warsaw"),
     &Profile::timeZone},
    {"--signature", QT_TRANSLATE_NOOP("ProfileWords", "Signature"), &Profile::signature},
    {"--who-i-am", QT_TRANSLATE_NOOP("ProfileWords", "Who you are"), &Profile::whoIAm},
    {"--why-field", QT_TRANSLATE_NOOP("ProfileWords", "Why this field"), &Profile::whyField},
    {"--what-i-did", QT_TRANSLATE_NOOP("ProfileWords", "What you did to explore it"),
     &Profile::whatIDid},
    {"--what-sets-me-apart", QT_TRANSLATE_NOOP("ProfileWords", "What sets you apart"),
     &Profile::whatSetsMeApart},
    {"--introduction", QT_TRANSLATE_NOOP("ProfileWords", "Spoken introduction"),
     &Profile::introduction},
}};

struct ProfileOptions
{
    std::array<std::optional<QString>, fields.size()> values;
};

Result<Reply> showProfile(Request &request, const ProfileOptions &)
{
    const auto profile = request.workspace.profile();
    if (!profile) {
        return failed(profile);
    }
    std::vector<std::vector<Cell>> rows;
    rows.reserve(fields.size());
    for (const Field &field : fields) {
        rows.push_back({{ProfileWords::tr(field.label), Ink::Quiet}, {*profile.*field.member}});
    }
    return Reply{.json = profileJson(*profile), .text = request.console.table(rows)};
}

Result<Reply> changeProfile(Request &request, const ProfileOptions &options)
{
    auto profile = request.workspace.profile();
    if (!profile) {
        return failed(profile);
    }
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (options.values[i]) {
            *profile.*fields[i].member = *options.values[i];
        }
    }
    const auto done = request.workspace.setProfile(*profile);
    return done ? showProfile(request, options) : failed(done);
}
} // namespace

void addProfileCommands(CLI::App &app, Chosen &chosen)
{
    auto *const group = app.add_subcommand("profile", "Who you are, for packets");
    group->require_subcommand(1);
    const auto options = std::make_shared<ProfileOptions>();
    setCommand(*group->add_subcommand("show", "Show it"), chosen, options, showProfile);
    auto *const set = group->add_subcommand("set", "Change it");
    for (std::size_t i = 0; i < fields.size(); ++i) {
        addText(*set, fields[i].option, options->values[i], fields[i].label);
    }
    setCommand(*set, chosen, options, changeProfile);
}

} // namespace hallway
