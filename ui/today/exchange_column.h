#pragma once

#include "core/journal/interaction.h"
#include "ui/shell/theme.h"

#include <QWidget>
#include <vector>

namespace hallway {

/// A few exchanges below each other along a line, to be read at a glance.
class ExchangeColumn : public QWidget
{
    Q_OBJECT

public:
    ExchangeColumn(const Theme &theme, const std::vector<Interaction> &exchanges, QDate today,
                   QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace hallway
