#pragma once

#include "ui/shell/theme.h"

#include <QWidget>
#include <vector>

class QGridLayout;
class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace hallway {

class Card;

/// What there may be several of, one card each: a button below adds one, and each can be removed.
class CardRows : public QWidget
{
    Q_OBJECT

protected:
    /// `stem` begins the object names: "output" makes "outputAddButton" and "output3TitleEdit".
    CardRows(const Theme &theme, const QString &stem, const QString &addWords, QWidget *parent);

    /// An empty one, with the keys in its first field.
    virtual void addEmpty() = 0;
    /// The card was taken away.
    virtual void forget(const QWidget *card) = 0;

    /// The stem of the names in the next card; another one each time.
    [[nodiscard]] QString nextName();
    [[nodiscard]] QLineEdit *line(Card *card, const QString &objectName,
                                  const QString &accessibleName, const QString &text) const;
    /// The button that removes a card, for its corner.
    [[nodiscard]] QToolButton *removeButton(Card *card, const QString &objectName,
                                            const QString &accessibleName);
    [[nodiscard]] static QGridLayout *gridIn(Card *card);
    /// `fields` are those that Tab comes to, in their order.
    void append(Card *card, const std::vector<QWidget *> &fields);
    void takeAway(QWidget *card);
    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] QPushButton *addButton() const { return m_add; }

private:
    const Theme &m_theme;
    QString m_stem;
    int m_made = 0;
    QVBoxLayout *m_layout;
    QPushButton *m_add;
};

} // namespace hallway
