#pragma once

#include "ui/shell/theme.h"

#include <QWidget>

class QGridLayout;
class QPushButton;

namespace hallway {

class Card;

/// What an empty database shows: the ways to begin.
class FirstRunPage : public QWidget
{
    Q_OBJECT

public:
    /// In a sample there is nothing to look around in first.
    explicit FirstRunPage(const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void importRequested();
    void newPersonRequested();
    void sampleRequested();

private:
    /// The words of a card and the name of its button.
    struct Way
    {
        QString title;
        QString sentence;
        QString step;
        const char *name;
    };
    [[nodiscard]] QPushButton *addCard(QGridLayout *cards, const Way &way);
    [[nodiscard]] Card *makeDropArea();

    const Theme &m_theme;
};

} // namespace hallway
