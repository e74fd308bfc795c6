#include "ui/exchange/restore_dialog.h"

#include "ui/text/translate.h"
#include "ui/text/words.h"
#include "ui/widgets/form.h"
#include "ui/widgets/themed_label.h"

#include <QBoxLayout>
#include <QFileInfo>

namespace hallway {
namespace {

/// "12 people and 40 exchanges".
QString holdingsText(const Holdings &holdings)
{
    return filledIn(RestoreDialog::tr("%1 and %2"),
                    {counted(holdings.contacts, "1 person", "%1 people"),
                     counted(holdings.interactions, "1 exchange", "%1 exchanges")});
}

QString arrivingText(const ArchiveReport &arriving)
{
    const QString held = holdingsText({arriving.contacts, arriving.interactions});
    return arriving.files == 0
               ? filledIn(RestoreDialog::tr("It is whole and holds %1."), {held})
               : filledIn(RestoreDialog::tr("It is whole and holds %1, with %2."),
                          {held, counted(arriving.files, "1 attached file", "%1 attached files")});
}

QString presentText(const Holdings &present)
{
    return filledIn(RestoreDialog::tr("It takes the place of everything that is here now: %1, the "
                                      "settings and the history. All of that is first backed up "
                                      "into the folder “backups” beside your data; restoring that "
                                      "backup takes this back. Undo does not."),
                    {holdingsText(present)});
}

} // namespace

RestoreDialog::RestoreDialog(const ArchiveReport &arriving, const Holdings &present,
                             const Theme &theme, QWidget *parent)
    : QDialog(parent)
{
    constexpr int width = 520;
    setObjectName(QStringLiteral("restoreDialog"));
    setWindowTitle(tr("Restore"));
    auto *layout = smallDialogColumn(this);
    const auto add = [&](const char *name, ThemedLabel::Look look, const QString &text) {
        auto *label = wrappedLabel(theme, look, text, this);
        label->setObjectName(QLatin1String(name));
        label->makeSelectable();
        layout->addWidget(label);
    };
    add("restoreFileLabel", ThemedLabel::Look::Strong, QFileInfo(arriving.path).fileName());
    add("restoreHoldsLabel", ThemedLabel::Look::Text, arrivingText(arriving));
    add("restorePresentLabel", ThemedLabel::Look::Text, presentText(present));
    if (arriving.lostFiles > 0) {
        add("restoreLostLabel", ThemedLabel::Look::Soft,
            counted(arriving.lostFiles, "1 attached file is not in it: it was lost before.",
                    "%1 attached files are not in it: they were lost before."));
    }
    addClosingButtons(this, layout, QStringLiteral("restoreNowButton"), tr("&Back up and restore"));
    resizeToWords(this, width);
}

} // namespace hallway
