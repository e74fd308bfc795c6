#include "ui/settings/lists_section.h"

#include "ui/settings/words_delegate.h"
#include "ui/settings/words_model.h"
#include "ui/text/translate.h"
#include "ui/widgets/card.h"
#include "ui/widgets/checkable_chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"
#include "ui/widgets/rows_view.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/tab_before.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QStackedWidget>

namespace hallway {

ListsSection::ListsSection(Workspace &workspace, const Theme &theme, QWidget *parent)
    : SettingsSection(workspace, theme, parent), m_lists(new QButtonGroup(this)),
      m_filter(new SearchField(theme, tr("Filter words"), this)), m_model(new WordsModel(this)),
      m_view(new RowsView(tr("Words"), this)), m_viewOrNothing(new QStackedWidget(this)),
      m_nothing(new EmptyState(theme, {}, {}, this)),
      m_name(lineField(QStringLiteral("wordEdit"), tr("Name"), this)),
      m_notice(new QuietLabel(theme, {}, this)),
      m_rename(wordButton(QStringLiteral("wordRenameButton"), tr("&Rename"), this)),
      m_remove(wordButton(QStringLiteral("wordRemoveButton"), tr("&Delete"), this)),
      m_add(wordButton(QStringLiteral("wordAddButton"), tr("&Add as a field"), this))
{
    setObjectName(QStringLiteral("listsSection"));
    auto *whole = column(this, 3);
    buildHead(whole);
    buildList(whole);
    buildFoot(whole);
}

void ListsSection::buildHead(QBoxLayout *whole)
{
    auto *head = row(nullptr, 2);
    const auto addChip = [&](WordList list, const QString &words, const char *name) {
        auto *chip = new CheckableChip(theme(), words, this);
        chip->setObjectName(QLatin1String(name));
        chip->setChecked(list == WordList::Tags);
        m_lists->addButton(chip, int(list));
        head->addWidget(chip);
    };
    addChip(WordList::Tags, tr("Tags"), "tagListChip");
    addChip(WordList::Fields, tr("Fields"), "fieldListChip");
    addChip(WordList::Institutions, tr("Institutions"), "institutionListChip");
    m_filter->setObjectName(QStringLiteral("wordFilterField"));
    head->addWidget(m_filter, 1);
    whole->addLayout(head);
    const auto chips = m_lists->buttons();
    tabBefore(m_filter, {chips.begin(), chips.end()});
    connect(m_lists, &QButtonGroup::idClicked, this, &ListsSection::showList);
    connect(m_filter, &QLineEdit::textChanged, this, &ListsSection::showWords);
}

void ListsSection::buildList(QBoxLayout *whole)
{
    m_view->setObjectName(QStringLiteral("wordListView"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new WordsDelegate(theme(), m_view));
    m_view->setUniformItemSizes(true);
    m_viewOrNothing->addWidget(m_view);
    m_viewOrNothing->addWidget(m_nothing);
    auto *card = new Card(theme(), this);
    (new QVBoxLayout(card))->addWidget(m_viewOrNothing);
    whole->addWidget(card, 1);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_name->setText(current());
        takeTyping();
    });
}

void ListsSection::buildFoot(QBoxLayout *whole)
{
    m_notice->setObjectName(QStringLiteral("wordNoticeLabel"));
    m_notice->setWordWrap(true);
    auto *foot = row(nullptr, 2);
    foot->addWidget(m_name, 1);
    foot->addWidget(m_rename);
    foot->addWidget(m_remove);
    foot->addWidget(m_add);
    whole->addLayout(foot);
    whole->addWidget(m_notice);
    connect(m_name, &QLineEdit::textEdited, this, &ListsSection::takeTyping);
    connect(m_name, &QLineEdit::returnPressed, this, [this] {
        if (m_rename->isEnabled()) {
            rename();
        }
    });
    connect(m_rename, &QPushButton::clicked, this, &ListsSection::rename);
    connect(m_remove, &QPushButton::clicked, this, &ListsSection::remove);
    connect(m_add, &QPushButton::clicked, this, &ListsSection::add);
}

WordList ListsSection::list() const
{
    return WordList(m_lists->checkedId());
}

QString ListsSection::current() const
{
    return m_view->currentIndex().data(WordsModel::WordRole).toString();
}

QString ListsSection::typed() const
{
    return m_name->text().simplified();
}

void ListsSection::read()
{
    auto words = workspace().words().words(list());
    if (!words) {
        Q_EMIT failed(words.error());
        return;
    }
    const QString word = m_wanted.isEmpty() ? current() : std::exchange(m_wanted, QString());
    m_model->setWords(std::move(*words));
    select(word);
}

void ListsSection::showList()
{
    m_filter->clear();
    read();
}

void ListsSection::showWords()
{
    const QString word = current();
    m_model->setFilter(m_filter->text());
    select(word);
}

void ListsSection::select(const QString &word)
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_viewOrNothing->setCurrentIndex(isEmpty ? 1 : 0);
    if (isEmpty && !m_filter->text().isEmpty()) {
        m_nothing->setWords(tr("Nothing found"), tr("No word has this in it."));
    } else if (isEmpty) {
        m_nothing->setWords(tr("Nothing here yet"),
                            tr("What you write with people is listed here: tags like “STS 2026”, "
                               "where they work, their field."));
    }
    m_view->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(word))));
    m_name->setText(current());
    takeTyping();
}

void ListsSection::takeTyping()
{
    const bool isWritable = !workspace().isReadOnly();
    const bool hasWord = m_view->currentIndex().isValid();
    const bool isOther = !typed().isEmpty() && typed() != current();
    const bool isKnown = isOther && m_model->has(typed());
    m_add->setVisible(list() == WordList::Fields);
    m_add->setEnabled(isWritable && isOther && !isKnown);
    m_remove->setEnabled(isWritable && hasWord);
    m_rename->setEnabled(isWritable && hasWord && isOther);
    m_rename->setText(isKnown ? tr("&Bring together") : tr("&Rename"));
    m_name->setEnabled(isWritable && (hasWord || list() == WordList::Fields));
    m_notice->say(isKnown ? filledIn(tr("“%1” is there already: whoever has “%2” will have that."),
                                     {typed(), current()})
                  : list() == WordList::Fields
                      ? tr("Fields are offered for every person, in this order. To add one, write "
                           "it here.")
                      : tr("A new name goes to everybody who has the old one."),
                  Token::Soft);
}

void ListsSection::rename()
{
    m_wanted = typed();
    write(tr("Renaming"), [list = list(), from = current(),
                           to = typed()](Workspace &own, const Progress &progress) {
        return own.renameWord(list, from, to, progress);
    });
}

void ListsSection::remove()
{
    write(tr("Deleting"),
          [list = list(), word = current()](Workspace &own, const Progress &progress) {
              return own.removeWord(list, word, progress);
          });
}

void ListsSection::add()
{
    m_wanted = typed();
    if (const auto added = workspace().addField(typed()); !added) {
        Q_EMIT failed(added.error());
    }
}

void ListsSection::written(const Result<void> &outcome)
{
    if (!outcome) {
        m_wanted.clear();
    }
}

void ListsSection::focusContent()
{
    m_view->setFocus();
}

} // namespace hallway
