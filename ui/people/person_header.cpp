#include "ui/people/person_header.h"

#include "core/base/text.h"
#include "ui/people/contact_chips.h"
#include "ui/people/photo_reading.h"
#include "ui/shell/icons.h"
#include "ui/text/words.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/themed_label.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QTextDocument>
#include <QToolButton>

namespace hallway {
namespace {

constexpr int headerAvatarSize = 56;
constexpr int mostHeaderCharacters = 160;

/// Two or three lines at most; all of it is in the tool tip and in the tab About.
void showShort(QLabel &label, const QString &text)
{
    const QString shown = oneLine(text, mostHeaderCharacters);
    label.setText(shown);
    label.setToolTip(shown == text ? QString() : Qt::convertFromPlainText(text));
}

} // namespace

PersonHeader::PersonHeader(Workspace &workspace, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_theme(theme),
      m_avatar(new Avatar(theme, headerAvatarSize, this)),
      m_name(new ThemedLabel(theme, ThemedLabel::Look::Name, this)),
      m_position(new ThemedLabel(theme, ThemedLabel::Look::Soft, this)), m_chips(new QWidget(this)),
      m_edit(new QPushButton(tr("Edit"), this)), m_more(new QToolButton(this))
{
    m_edit->setObjectName(QStringLiteral("editPersonButton"));
    m_edit->setAccessibleName(tr("Edit this person"));
    m_edit->setEnabled(!workspace.isReadOnly());
    m_more->setObjectName(QStringLiteral("morePersonButton"));
    m_more->setAccessibleName(tr("More for this person"));
    m_more->setToolTip(m_more->accessibleName());
    m_more->setIcon(Icons::icon(Icon::More, theme));
    m_more->setProperty("framed", true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    makeMenu();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::spacing(4));
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    row->addWidget(makeWords(), 1);
    row->addWidget(m_edit, 0, Qt::AlignVCenter);
    row->addWidget(m_more, 0, Qt::AlignVCenter);
    connect(m_edit, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(m_contact); });
}

QWidget *PersonHeader::makeWords()
{
    m_name->setObjectName(QStringLiteral("personNameLabel"));
    m_name->setWordWrap(true);
    m_name->makeSelectable();
    m_position->setWordWrap(true);
    m_position->makeSelectable();
    for (ThemedLabel *label : {m_name, m_position}) {
        // A word without end does not make the page wider than its window.
        label->setSizePolicy(QSizePolicy::Ignored, label->sizePolicy().verticalPolicy());
    }
    new FlowLayout(Theme::spacing(1) + 2, m_chips);
    auto *words = new QWidget(this);
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::spacing(1));
    column->addStretch();
    column->addWidget(m_name);
    column->addWidget(m_position);
    column->addWidget(m_chips);
    column->addStretch();
    return words;
}

QAction *PersonHeader::addAction(const QString &text, const char *name, std::function<void()> work)
{
    QAction *action = m_more->menu()->addAction(text);
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, std::move(work));
    return action;
}

void PersonHeader::makeMenu()
{
    m_more->setMenu(new QMenu(m_more));
    m_copy = addAction(tr("Copy e-mail address"), "copyEmailAction", [this] {
        QGuiApplication::clipboard()->setText(m_contact.emails.front().value);
    });
    m_packet = addAction(tr("Letter packet as PDF…"), "packetAction",
                         [this] { Q_EMIT packetRequested(m_contact.id); });
    m_photo = addAction(tr("Photo…"), "photoAction", [this] { choosePhoto(); });
    m_noPhoto = addAction(tr("Remove the photo"), "removePhotoAction", [this] { setPhoto({}); });
    m_more->menu()->addSeparator();
    m_wake = addAction(tr("Wake from rest"), "wakeAction",
                       [this] { report(m_workspace.wakeContact(m_contact.id)); });
    m_archive =
        addAction(tr("Archive"), "archiveAction", [this] { setState(ContactState::Archived); });
    m_block = addAction(tr("Do not contact"), "doNotContactAction",
                        [this] { setState(ContactState::DoNotContact); });
    m_unarchive = addAction(tr("Make active again"), "activateAction",
                            [this] { setState(ContactState::Active); });
    m_more->menu()->addSeparator();
    m_delete = addAction(tr("Delete"), "deletePersonAction",
                         [this] { report(m_workspace.deleteContact(m_contact.id)); });
}

void PersonHeader::showPerson(const PersonDetails &details)
{
    m_contact = details.contact;
    const QString name = displayName(m_contact);
    m_avatar->setPerson(name, initials(name), m_contact.photo);
    showShort(*m_name, fullName(m_contact));
    const QString position = positionText(m_contact.role, m_contact.title, m_contact.institution);
    showShort(*m_position, position);
    m_position->setVisible(!position.isEmpty());
    const bool isResting = details.isResting(m_workspace.today());
    fillContactChips(*m_chips, m_contact, isResting, m_theme);
    addLetterChips(*m_chips, details.letters, m_theme);
    const bool isActive = m_contact.state == ContactState::Active;
    const bool canWrite = !m_workspace.isReadOnly();
    m_copy->setEnabled(!m_contact.emails.empty());
    m_photo->setEnabled(canWrite);
    m_noPhoto->setVisible(!m_contact.photo.isEmpty() && canWrite);
    m_wake->setVisible(isResting && canWrite);
    m_archive->setVisible(isActive && canWrite);
    m_block->setVisible(isActive && canWrite);
    m_unarchive->setVisible(!isActive && canWrite);
    m_delete->setEnabled(canWrite);
}

void PersonHeader::takePhoto(const QString &path)
{
    const auto photo = readPhoto(path);
    if (!photo) {
        Q_EMIT failed(photo.error());
        return;
    }
    setPhoto(*photo);
}

void PersonHeader::choosePhoto()
{
    auto *chooser =
        new QFileDialog(this, tr("Choose a photo"), QString(), tr("Pictures (*.jpg *.jpeg *.png)"));
    chooser->setObjectName(QStringLiteral("photoFileDialog"));
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &QFileDialog::fileSelected, this, &PersonHeader::takePhoto);
    chooser->open();
}

void PersonHeader::setPhoto(const QByteArray &photo)
{
    auto contact = m_workspace.people().contact(m_contact.id); // as they are now
    if (!contact) {
        Q_EMIT failed(contact.error());
        return;
    }
    contact->photo = photo;
    report(m_workspace.editContact(*contact));
}

void PersonHeader::setState(ContactState state)
{
    report(m_workspace.setContactState(m_contact.id, state));
}

void PersonHeader::report(const Result<void> &result)
{
    if (!result) {
        Q_EMIT failed(result.error());
    }
}

} // namespace hallway
