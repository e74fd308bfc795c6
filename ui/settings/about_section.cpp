#include "ui/settings/about_section.h"

#include "ui/shell/icons.h"
#include "ui/text/translate.h"
#include "ui/widgets/card.h"
#include "ui/widgets/form.h"
#include "ui/widgets/themed_label.h"

#include <QBoxLayout>
#include <QLabel>

namespace hallway {
namespace {

constexpr int pictureSize = 56;

} // namespace

AboutSection::AboutSection(Workspace &workspace, const Theme &theme, QWidget *parent)
    : SettingsSection(workspace, theme, parent)
{
    setObjectName(QStringLiteral("aboutSection"));
    auto *inside = addScrolling(column(this, 0));
    inside->addWidget(makeHead());
    inside->addWidget(makeParts());
    inside->addStretch();
}

QWidget *AboutSection::makeHead()
{
    auto *card = new Card(theme(), this);
    auto *picture = new QLabel(card);
    picture->setPixmap(Icons::application().pixmap(pictureSize));
    auto *words = new QVBoxLayout;
    words->setSpacing(Theme::spacing(1));
    const auto say = [&](ThemedLabel::Look look, const QString &text) {
        auto *label = wrappedLabel(theme(), look, text, card);
        label->makeSelectable();
        words->addWidget(label);
        return label;
    };
    say(ThemedLabel::Look::Name, filledIn(tr("Hallway %1"), {QStringLiteral(HALLWAY_VERSION)}))
        ->setObjectName(QStringLiteral("versionLabel"));
    say(ThemedLabel::Look::Text, tr("A relationship manager for a career built by hand."));
    say(ThemedLabel::Look::Soft,
        tr("Free software under the GNU General Public License, version 3 or later. You may use "
           "it, share it and change it; it comes without any warranty."));
    auto *row = new QHBoxLayout(card);
    row->setSpacing(Theme::spacing(4));
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    return card;
}

QWidget *AboutSection::makeParts()
{
    auto *card = new Card(theme(), this);
    auto *lines = new QVBoxLayout(card);
    lines->setSpacing(Theme::spacing(1));
    lines->addWidget(
        wrappedLabel(theme(), ThemedLabel::Look::Strong, tr("It is built with"), card));
    for (const QString &part :
         {filledIn(tr("Qt %1: the window"), {QString::fromLatin1(qVersion())}),
          filledIn(tr("SQLite %1: the file, its search and undo"), {sqliteVersion()}),
          tr("GMime, libical, libcsv: mail, calendars and tables"), tr("qpdf: letter packets"),
          tr("spdlog, CLI11, tl::expected: the log, the command line, and errors")}) {
        lines->addWidget(wrappedLabel(theme(), ThemedLabel::Look::Text, part, card));
    }
    return card;
}

void AboutSection::focusContent()
{
    setFocus();
}

} // namespace hallway
