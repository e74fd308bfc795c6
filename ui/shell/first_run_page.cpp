#include "ui/shell/first_run_page.h"

#include "ui/widgets/card.h"
#include "ui/widgets/form.h"
#include "ui/widgets/themed_label.h"

#include <QGridLayout>
#include <QPushButton>

namespace hallway {
namespace {

constexpr int firstRunWidth = 640;

} // namespace

FirstRunPage::FirstRunPage(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("firstRunPage"));
    auto *content = new QWidget(this);
    auto *title = new ThemedLabel(theme, ThemedLabel::Look::Title, content);
    title->setText(tr("Start with the people you already know"));
    title->setWordWrap(true);
    auto *sentence = new ThemedLabel(theme, ThemedLabel::Look::Soft, content);
    sentence->setText(tr("Everything stays in one file on this computer."));
    auto *cards = new QGridLayout;
    cards->setSpacing(Theme::spacing(3));
    auto *lines = new QVBoxLayout;
    lines->setSpacing(Theme::spacing(3));
    lines->addStretch(2);
    lines->addWidget(title);
    lines->addWidget(sentence);
    lines->addSpacing(Theme::spacing(2));
    lines->addLayout(cards);
    lines->addWidget(makeDropArea());
    lines->addStretch(3);
    auto *row = new QHBoxLayout(content);
    row->addStretch(1);
    row->addLayout(lines, 100);
    row->addStretch(1);
    sentence->setMaximumWidth(Theme::grown(firstRunWidth));
    column(this, 0)->addWidget(scrolling(content, this)); // for large fonts in a small window

    QPushButton *import = addCard(
        cards, {tr("Bring your contacts"),
                tr("vCard, Google, Outlook or LinkedIn. You see every change before it is made."),
                tr("Import…"), "firstImportButton"});
    import->setProperty("primary", true);
    setFocusProxy(import);
    QPushButton *mail = addCard(
        cards, {tr("Bring your mail"),
                tr("A mailbox or single messages: who wrote to whom and when, for your people."),
                tr("Import mail…"), "firstMailButton"});
    QPushButton *person =
        addCard(cards, {tr("Add one person"),
                        tr("Someone you met last week. Hallway works out when to write."),
                        tr("New person"), "firstPersonButton"});
    QPushButton *sample = addCard(
        cards, {tr("Look around first"),
                tr("A sample student and their people. Nothing of it touches your own data."),
                tr("Open the sample"), "firstSampleButton"});
    connect(import, &QPushButton::clicked, this, &FirstRunPage::importRequested);
    connect(mail, &QPushButton::clicked, this, &FirstRunPage::importRequested);
    connect(person, &QPushButton::clicked, this, &FirstRunPage::newPersonRequested);
    connect(sample, &QPushButton::clicked, this, &FirstRunPage::sampleRequested);
}

QPushButton *FirstRunPage::addCard(QGridLayout *cards, const Way &way)
{
    auto *card = new Card(m_theme, this);
    auto *title = new ThemedLabel(m_theme, ThemedLabel::Look::Strong, card);
    title->setText(way.title);
    auto *sentence = new ThemedLabel(m_theme, ThemedLabel::Look::Meta, card);
    sentence->setText(way.sentence);
    sentence->setWordWrap(true);
    QPushButton *step = wordButton(QLatin1String(way.name), way.step, card);
    step->setAccessibleDescription(way.sentence);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(Theme::spacing(2));
    column->addWidget(title);
    column->addWidget(sentence, 1, Qt::AlignTop);
    column->addWidget(step, 0, Qt::AlignLeft);
    constexpr int columns = 2;
    const int place = cards->count();
    cards->addWidget(card, place / columns, place % columns);
    cards->setColumnStretch(place % columns, 1);
    card->setMaximumWidth(Theme::grown(firstRunWidth / columns));
    return step;
}

Card *FirstRunPage::makeDropArea()
{
    auto *area = new Card(m_theme, this);
    area->setOutline(Card::Outline::Dashed);
    auto *words = new ThemedLabel(m_theme, ThemedLabel::Look::Meta, area);
    words->setText(tr("or drop files anywhere in this window"));
    words->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(area);
    column->setContentsMargins(12, 12, 12, 12);
    column->addWidget(words);
    area->setMaximumWidth(Theme::grown(firstRunWidth) + Theme::spacing(3));
    return area;
}

} // namespace hallway
