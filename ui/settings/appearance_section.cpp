#include "ui/settings/appearance_section.h"

#include "ui/widgets/card.h"
#include "ui/widgets/form.h"
#include "ui/widgets/themed_label.h"

#include <QAction>
#include <QBoxLayout>
#include <QRadioButton>

namespace hallway {
namespace {

/// "themeDarkAction" gives "themeDarkButton".
QString buttonName(const QAction &action)
{
    return action.objectName().replace(QStringLiteral("Action"), QStringLiteral("Button"));
}

} // namespace

AppearanceSection::AppearanceSection(Workspace &workspace, const Theme &theme,
                                     const QList<QAction *> &themes, QWidget *parent)
    : SettingsSection(workspace, theme, parent)
{
    setObjectName(QStringLiteral("appearanceSection"));
    auto *inside = addScrolling(column(this, 0));
    auto *card = new Card(theme, this);
    auto *choices = new QVBoxLayout(card);
    choices->setSpacing(Theme::spacing(2));
    choices->addWidget(wrappedLabel(theme, ThemedLabel::Look::Strong, tr("Colours"), card));
    for (QAction *action : themes) {
        auto *button = new QRadioButton(action->text(), card);
        button->setObjectName(buttonName(*action));
        button->setChecked(action->isChecked());
        choices->addWidget(button, 0, Qt::AlignLeading);
        connect(button, &QRadioButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::toggled, button, &QRadioButton::setChecked);
    }
    choices->addWidget(wrappedLabel(theme, ThemedLabel::Look::Soft,
                                    tr("Font and size are those of the desktop. The choice belongs "
                                       "to this computer, not to the file."),
                                    card));
    inside->addWidget(card);
    inside->addStretch();
}

void AppearanceSection::focusContent()
{
    for (QRadioButton *button : findChildren<QRadioButton *>()) {
        if (button->isChecked()) {
            button->setFocus();
        }
    }
}

} // namespace hallway
