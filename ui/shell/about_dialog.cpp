#include "ui/shell/about_dialog.h"

#include "ui/shell/icons.h"
#include "ui/widgets/form.h"
#include "ui/widgets/themed_label.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace hallway {
namespace {

constexpr int pictureSize = 56;

} // namespace

AboutDialog::AboutDialog(const Theme &theme, const QString &path, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Hallway"));
    auto *picture = new QLabel(this);
    picture->setPixmap(Icons::application().pixmap(pictureSize));
    auto *words = new QVBoxLayout;
    words->setSpacing(Theme::spacing(2));
    const auto say = [&](ThemedLabel::Look look, const QString &text) {
        auto *label = new ThemedLabel(theme, look, this);
        label->setText(text);
        label->setWordWrap(true);
        label->makeSelectable();
        label->setMinimumWidth(fontMetrics().averageCharWidth() * 50);
        words->addWidget(label);
    };
    say(ThemedLabel::Look::Name, tr("Hallway %1").arg(QLatin1String(HALLWAY_VERSION)));
    say(ThemedLabel::Look::Text, tr("A relationship manager for a career built by hand."));
    say(ThemedLabel::Look::Soft, tr("Your data is in one file: %1").arg(path));
    say(ThemedLabel::Look::Meta,
        tr("Free software under the GNU General Public License, version 3 or later."));
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::spacing(4));
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    auto *layout = smallDialogColumn(this);
    layout->addLayout(row);
    auto *close = wordButton(QStringLiteral("closeButton"), tr("&Close"), this);
    close->setDefault(true);
    layout->addWidget(close, 0, Qt::AlignTrailing);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setFocus();
}

} // namespace hallway
