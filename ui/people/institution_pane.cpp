#include "ui/people/institution_pane.h"

#include "core/base/text.h"
#include "ui/people/institution_model.h"
#include "ui/people/people_delegate.h"
#include "ui/people/people_model.h"
#include "ui/text/words.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/form.h"
#include "ui/widgets/quiet_label.h"
#include "ui/widgets/rows_view.h"

#include <QBoxLayout>
#include <QStackedWidget>

namespace hallway {
namespace {

constexpr int mostTitleCharacters = 200;
constexpr int mostRowsWidth = 560;

} // namespace

InstitutionPane::InstitutionPane(Workspace &workspace, const PeopleDirectory &directory,
                                 const Theme &theme, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_theme(theme),
      m_model(new PeopleModel(workspace, directory, this)), m_stack(new QStackedWidget(this)),
      m_title(new QuietLabel(theme, {}, this, Token::Text, QuietLabel::Size::Name)),
      m_facts(new QuietLabel(theme, {}, this)),
      m_name(lineField(QStringLiteral("institutionNameEdit"), tr("Name of the institution"), this)),
      m_rename(wordButton(QStringLiteral("renameInstitutionButton"), tr("Rename"), this)),
      m_rows(new RowsView(tr("Who is there"), this))
{
    setObjectName(QStringLiteral("institutionPane"));
    m_stack->addWidget(makeInstitution());
    m_stack->addWidget(new EmptyState(theme, tr("No institution chosen"),
                                      tr("Choose one on the left to see who is there."), this));
    column(this)->addWidget(m_stack);
}

QWidget *InstitutionPane::makeInstitution()
{
    auto *institution = new QWidget(this);
    m_title->setObjectName(QStringLiteral("institutionTitleLabel"));
    m_title->setWordWrap(true);
    m_facts->setWordWrap(true);
    m_facts->setObjectName(QStringLiteral("institutionFactsLabel"));
    m_rows->setObjectName(QStringLiteral("institutionPeopleView"));
    m_rows->setModel(m_model);
    m_rows->setItemDelegate(new PeopleDelegate(m_theme, m_rows));
    m_rows->setUniformItemSizes(true);
    m_rows->setMaximumWidth(mostRowsWidth);
    const auto open = [this](const QModelIndex &index) {
        Q_EMIT personRequested(m_model->idAt(index.row()));
    };
    connect(m_rows, &RowsView::activated, this, open);
    connect(m_rows, &RowsView::clicked, this, open);
    connect(&m_theme, &Theme::changed, m_rows, [this] { m_rows->doItemsLayout(); });
    auto *parts = column(institution, 3);
    setSides(parts, Theme::spacing(3), Theme::spacing(1), 0, 0);
    parts->addWidget(m_title);
    parts->addWidget(m_facts);
    parts->addWidget(makeRename());
    parts->addWidget(m_rows, 1);
    return institution;
}

QWidget *InstitutionPane::makeRename()
{
    auto *box = new QWidget(this);
    box->setMaximumWidth(mostRowsWidth);
    auto *fields = row(box);
    fields->addWidget(m_name, 1);
    fields->addWidget(m_rename);
    connect(m_rename, &QPushButton::clicked, this, &InstitutionPane::rename);
    connect(m_name, &QLineEdit::returnPressed, this, &InstitutionPane::rename);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &name) {
        m_rename->setEnabled(!name.trimmed().isEmpty() && name != m_shown);
    });
    m_name->setReadOnly(m_workspace.isReadOnly());
    return box;
}

void InstitutionPane::showInstitution(const InstitutionLine *line)
{
    m_stack->setCurrentIndex(line ? 0 : 1);
    const bool isAnother = !line || line->name != m_shown;
    m_shown = line ? line->name : QString();
    if (!line) {
        return;
    }
    m_title->setText(oneLine(line->name, mostTitleCharacters));
    const QDate today = m_workspace.today();
    const QString facts = institutionText(*line);
    m_facts->setText(line->lastOn.isValid()
                         ? tr("%1 · last contact %2").arg(facts, daysFromToday(line->lastOn, today))
                         : facts);
    m_model->setQuery({.institution = m_shown, .order = PeopleOrder::Tie});
    if (isAnother) {
        m_name->setText(m_shown);
        m_rename->setEnabled(false);
    }
}

void InstitutionPane::rename()
{
    if (!m_rename->isEnabled() || m_workspace.isReadOnly()) {
        return;
    }
    Q_EMIT renaming(m_name->text().simplified());
    const auto renamed = m_workspace.renameWord(WordList::Institutions, m_shown, m_name->text());
    if (!renamed) {
        Q_EMIT failed(renamed.error());
    }
}

} // namespace hallway
