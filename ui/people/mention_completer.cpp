#include "ui/people/mention_completer.h"

#include "ui/text/translate.h"
#include "ui/text/words.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStandardItemModel>
#include <algorithm>

namespace hallway {
namespace {

constexpr int mostMentionOffers = 8;
constexpr qsizetype mostMentionWords = 3;
constexpr int mentionIdRole = Qt::UserRole;
constexpr int mentionNameRole = Qt::UserRole + 1;

} // namespace

MentionCompleter::MentionCompleter(const Workspace &workspace, QLineEdit *field)
    : QObject(field), m_workspace(workspace), m_field(field),
      m_offers(new QStandardItemModel(this)), m_completer(new QCompleter(m_offers, this))
{
    m_completer->setWidget(field);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setObjectName(QStringLiteral("mentionOffersList"));
    m_completer->popup()->setAccessibleName(tr("People that fit"));
    connect(field, &QLineEdit::textEdited, this, &MentionCompleter::offer);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            &MentionCompleter::take);
}

bool MentionCompleter::isOffering() const
{
    return m_completer->popup()->isVisible();
}

qsizetype MentionCompleter::mentionStart() const
{
    const QString before = m_field->text().left(m_field->cursorPosition());
    const qsizetype at = before.lastIndexOf(u'@');
    const bool isMention = at >= 0 && (at == 0 || before.at(at - 1).isSpace());
    if (!isMention || before.mid(at).count(u' ') >= mostMentionWords) {
        return -1;
    }
    return at + 1;
}

void MentionCompleter::offer()
{
    m_offers->clear();
    const qsizetype start = mentionStart();
    const QString wanted =
        start < 0 ? QString() : m_field->text().mid(start, m_field->cursorPosition() - start);
    const auto found = wanted.trimmed().isEmpty() ? Result<std::vector<ContactId>>()
                                                  : m_workspace.people().ids({.text = wanted});
    for (size_t i = 0; found && i < found->size() && m_offers->rowCount() < mostMentionOffers;
         ++i) {
        const auto line = m_workspace.people().line((*found)[i], m_workspace.today());
        if (!line || line->id == m_leftOut) {
            continue;
        }
        const QString position = positionText(line->role, line->title, line->institution);
        auto *item = new QStandardItem(
            position.isEmpty() ? line->name : filledIn(tr("%1 · %2"), {line->name, position}));
        item->setData(line->id.value, mentionIdRole);
        item->setData(line->name, mentionNameRole);
        m_offers->appendRow(item);
    }
    if (m_offers->rowCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete();
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void MentionCompleter::take(const QModelIndex &offered)
{
    const qsizetype start = mentionStart();
    if (start < 0) {
        return;
    }
    const ChosenPerson person{ContactId{offered.data(mentionIdRole).toLongLong()},
                              offered.data(mentionNameRole).toString()};
    if (std::find(m_chosen.begin(), m_chosen.end(), person) == m_chosen.end()) {
        m_chosen.push_back(person);
    }
    QString text = m_field->text();
    const QString name = person.name + u' ';
    text.replace(start, m_field->cursorPosition() - start, name);
    m_field->setText(text);
    m_field->setCursorPosition(int(start + name.size()));
}

/// What stands in the text, with its @, beside who that is: chosen from the list, or one word that
/// fits one person.
std::vector<std::pair<QString, ChosenPerson>> MentionCompleter::mentions() const
{
    std::vector<std::pair<QString, ChosenPerson>> found;
    QString text = m_field->text();
    for (const ChosenPerson &person : m_chosen) {
        const QString mention = u'@' + person.name;
        if (text.contains(mention)) {
            found.emplace_back(mention, person);
            text.remove(mention);
        }
    }
    static const QRegularExpression word(QStringLiteral("(?:^|\\s)@([\\w.’'-]*\\w)"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    for (auto match = word.globalMatch(text); match.hasNext();) {
        const QString typed = match.next().captured(1);
        const auto id = m_workspace.people().find(typed);
        const auto name = id ? m_workspace.people().name(*id) : tl::unexpected(id.error());
        if (name) {
            found.emplace_back(u'@' + typed, ChosenPerson{*id, *name});
        }
    }
    return found;
}

std::vector<ChosenPerson> MentionCompleter::people() const
{
    std::vector<ChosenPerson> people;
    for (const auto &[mention, person] : mentions()) {
        const bool isNew = std::find(people.begin(), people.end(), person) == people.end();
        if (isNew && person.id != m_leftOut) {
            people.push_back(person);
        }
    }
    return people;
}

QString MentionCompleter::plainText() const
{
    QString text = m_field->text();
    for (const auto &[mention, person] : mentions()) {
        text.replace(mention, person.name);
    }
    return text;
}

} // namespace hallway
